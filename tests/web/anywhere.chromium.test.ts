import { check } from './anywhere.js';
import { startChromium } from './engines/chromium.js';

check(startChromium);
