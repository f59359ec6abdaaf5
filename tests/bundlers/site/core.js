import { loadCore } from 'verify-wizard/core';
import { ask } from './check.js';

loadCore()
  .then(ask, String)
  .then((answer) => document.querySelector('output').append(answer));
