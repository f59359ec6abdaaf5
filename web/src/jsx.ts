// Lets React 19 check <verify-wizard>: `import type {} from 'verify-wizard/jsx'`. An entry of its own,
// so that only pages with React need its types.

import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { VerifyWizard } from './element.js';
import type {
  VerifyWizardAttributes,
  VerifyWizardListeners,
  VerifyWizardProperties,
} from './markup.js';

type Own = VerifyWizardProperties & VerifyWizardAttributes & VerifyWizardListeners;

type Props = Own & Omit<DetailedHTMLProps<HTMLAttributes<VerifyWizard>, VerifyWizard>, keyof Own>;

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- React has its elements there
  namespace JSX {
    interface IntrinsicElements {
      'verify-wizard': Props;
    }
  }
}
