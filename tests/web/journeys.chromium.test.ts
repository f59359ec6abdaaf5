import { startChromium } from './engines/chromium.js';
import { play } from './journeys.js';

play(startChromium);
