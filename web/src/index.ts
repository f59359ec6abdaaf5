// Importing this module defines <verify-wizard>. On a server it does nothing.

import { VerifyWizard } from './element.js';

export * from './element.js';

if (globalThis.customElements && !customElements.get('verify-wizard')) {
  customElements.define('verify-wizard', VerifyWizard);
}
