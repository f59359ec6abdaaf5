import { loadCore } from './verify-wizard/core.js';
import { ask } from './check.js';

loadCore()
  .then(ask, String)
  .then((answer) => postMessage(answer));
