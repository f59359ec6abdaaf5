// What the checkers of Vue's and Svelte's templates know of the element.

import type { SvelteHTMLElements } from 'svelte/elements';
import type { GlobalComponents } from 'vue';
import type {} from '../../web/src/svelte.js';
import type {} from '../../web/src/vue.js';

type Vue = InstanceType<GlobalComponents['verify-wizard']>['$props'];
type Svelte = SvelteHTMLElements['verify-wizard'];

export const inVue: Vue = {
  class: 'card',
  accountType: 'enterprise',
  fields: { enterprise_name: '示例有限公司' },
  onVerifySubmit: (event) => event.preventDefault(),
  onVerifyStep: ({ detail }) => detail.previous satisfies string | null,
};

export const inSvelte: Svelte = {
  class: 'card',
  'rules-src': '/rules.json',
  facts: { region: 'mainland' },
  'onverify-result': ({ detail }) => detail.state satisfies string,
};

/** Expects a detail that no event has. */
declare const listener: (event: CustomEvent<{ stage: string }>) => void;

export const wrong: [Vue, Svelte][] = [
  // @ts-expect-error there is no such account type
  [{ accountType: 'somebody' }, {}],
  // @ts-expect-error there is no such field
  [{}, { fields: { nam: '王芳' } }],
  // @ts-expect-error the detail has no such member
  [{ onVerifyIssues: listener }, {}],
];
