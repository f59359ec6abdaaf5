import { startFirefox } from './engines/firefox.js';
import { checkPresence } from './present.js';

checkPresence(startFirefox, ['another tab']);
