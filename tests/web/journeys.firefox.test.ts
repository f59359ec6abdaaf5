import { startFirefox } from './engines/firefox.js';
import { play } from './journeys.js';

play(startFirefox);
