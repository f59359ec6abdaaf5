// Lets Svelte check <verify-wizard>: `import type {} from 'verify-wizard/svelte'`. An entry of its own,
// so that only pages with Svelte need its types.

import type { HTMLAttributes } from 'svelte/elements';
import type { VerifyWizard } from './element.js';
import type {
  VerifyWizardAttributes,
  VerifyWizardListeners,
  VerifyWizardProperties,
} from './markup.js';

type Own = VerifyWizardProperties & VerifyWizardAttributes & VerifyWizardListeners;

type Props = Own & Omit<HTMLAttributes<VerifyWizard>, keyof Own>;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'verify-wizard': Props;
  }
}
