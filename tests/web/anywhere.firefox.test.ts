import { check } from './anywhere.js';
import { startFirefox } from './engines/firefox.js';

check(startFirefox);
