// Lets Vue check <verify-wizard> in templates: `import type {} from 'verify-wizard/vue'`. An entry of
// its own, so that only pages with Vue need its types.

import type { HTMLAttributes } from 'vue';
import type { VerifyEventMap, VerifyWizard } from './element.js';
import type { VerifyWizardAttributes, VerifyWizardProperties } from './markup.js';

/** Vue calls a listener of `verify-submit` `onVerifySubmit`. */
type Pascal<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${Pascal<Rest>}`
  : Capitalize<Name>;

type Listeners = {
  [type in keyof VerifyEventMap as `on${Pascal<type>}`]?: (event: VerifyEventMap[type]) => void;
};

type Own = VerifyWizardProperties & VerifyWizardAttributes & Listeners;

declare module 'vue' {
  interface GlobalComponents {
    'verify-wizard': new () => VerifyWizard & {
      /** Only for the check of templates; there is no such property. */
      $props: Own & Omit<HTMLAttributes, keyof Own>;
    };
  }
}
