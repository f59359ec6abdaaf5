import { startChromium } from './engines/chromium.js';
import { methodJourneys, play } from './journeys.js';

play(() => startChromium('phone'), methodJourneys);
