// Everything in one classic script, for pages that can serve no other files: it defines
// <verify-wizard>, and `verifyWizard` has what the other entries export.

import { CoreError, LoadError, loadCore } from './core.js';
import { VerifyWizard } from './index.js';

const entries = { VerifyWizard, loadCore, CoreError, LoadError };

declare global {
  var verifyWizard: typeof entries;
}

globalThis.verifyWizard = entries;
