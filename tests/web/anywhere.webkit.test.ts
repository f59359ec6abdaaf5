import { check } from './anywhere.js';
import { startWebKit } from './engines/webkit.js';

check(startWebKit);
