// Importing this module defines <verify-wizard>. On a server it does nothing.

import { VerifyWizard } from './element.js';

export * from './element.js';
// Imported here as well, so that a browser fetches both scripts at the same time.
export { configure } from './configure.js';

if (globalThis.customElements && !customElements.get('verify-wizard')) {
  customElements.define('verify-wizard', VerifyWizard);
}
