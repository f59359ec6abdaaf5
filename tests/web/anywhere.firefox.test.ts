import { check, finding } from './anywhere.js';
import { startFirefox } from './engines/firefox.js';

check(startFirefox, [finding]);
