import { check, finding } from './anywhere.js';
import { startChromium } from './engines/chromium.js';

check(startChromium, [finding]);
