import { startWebKit } from './engines/webkit.js';
import { play } from './journeys.js';

play(startWebKit);
