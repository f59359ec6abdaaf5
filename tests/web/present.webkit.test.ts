import { startWebKit } from './engines/webkit.js';
import { checkPresence } from './present.js';

checkPresence(startWebKit);
