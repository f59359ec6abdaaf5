import { ask } from './check.js';

globalThis.verifyWizard
  .loadCore()
  .then(ask, String)
  .then((answer) => document.querySelector('output').append(answer));
