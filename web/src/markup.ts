// What a template or a component may write on <verify-wizard>, for the frameworks that check it: jsx.ts,
// vue.ts and svelte.ts.

import type { VerifyEventMap } from './events.js';
import type { AccountType, Facts, Fields } from './types.js';

/** The properties that a page can set. */
export interface VerifyWizardProperties {
  accountType?: AccountType | null | undefined;
  backButton?: 'off' | null | undefined;
  disabled?: boolean | undefined;
  facts?: Facts | null | undefined;
  fields?: Fields | null | undefined;
  /** Any language tag; the nearest language is shown. */
  locale?: string | null | undefined;
  name?: string | undefined;
  now?: string | null | undefined;
  required?: boolean | undefined;
  rules?: string | object | null | undefined;
  rulesSrc?: string | null | undefined;
  strings?: Readonly<Record<string, string>> | null | undefined;
  theme?: 'light' | 'dark' | 'auto' | null | undefined;
}

/** The attributes whose names are not those of properties. */
export interface VerifyWizardAttributes {
  'account-type'?: AccountType | undefined;
  'back-button'?: 'off' | undefined;
  'rules-src'?: string | undefined;
}

/** Listeners, as in `onverify-submit={…}`. */
export type VerifyWizardListeners = {
  [type in keyof VerifyEventMap as `on${type}`]?:
    ((event: VerifyEventMap[type]) => void) | undefined;
};
