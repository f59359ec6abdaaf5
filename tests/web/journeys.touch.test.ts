import { startChromium } from './engines/chromium.js';
import { fullJourneys, play } from './journeys.js';

play(() => startChromium('phone'), fullJourneys);
