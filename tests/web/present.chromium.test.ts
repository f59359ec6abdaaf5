import { startChromium } from './engines/chromium.js';
import { checkPresence } from './present.js';

checkPresence(startChromium);
