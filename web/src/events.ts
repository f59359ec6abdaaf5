// The element's events, typed. All bubble and cross shadow roots. Only `verify-submit` carries personal data.

import type { LoadReason } from './loader.js';
import type { Issue, PackFault, Recommendation, Step, Submission } from './types.js';

export type ErrorReason = LoadReason | 'messages' | 'rules' | 'refused';

export interface VerifyErrorDetail {
  /** What failed: loading the wasm, a language, the rules, or a value the page set. */
  reason: ErrorReason;
  /** For the developer's console, in English. */
  message: string;
  /** Every fault of a refused rule pack or value. */
  faults: PackFault[];
  /** False while the wizard works on with what it had. */
  fatal: boolean;
  /** Tries again; the same as the button that the element shows. */
  retry(): void;
}

export interface VerifyEventDetails {
  /** The first step is on screen and usable. */
  'verify-ready': Record<string, never>;
  'verify-step': { step: Step; previous: Step | null };
  'verify-recommendation': Recommendation;
  /** What is wrong in the form now, without what was typed. */
  'verify-issues': { issues: Pick<Issue, 'field' | 'code' | 'severity' | 'span'>[] };
  /** Cancelable: a page that takes the submission itself calls `preventDefault()`. */
  'verify-submit': Submission;
  'verify-error': VerifyErrorDetail;
}

export type VerifyEventMap = {
  [type in keyof VerifyEventDetails]: CustomEvent<VerifyEventDetails[type]>;
};

/** Dispatches; false when a listener called `preventDefault()`. */
export function emit<T extends keyof VerifyEventDetails>(
  target: EventTarget,
  type: T,
  detail: VerifyEventDetails[T],
): boolean {
  const cancelable = type === 'verify-submit';
  return target.dispatchEvent(
    new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable }),
  );
}

declare global {
  interface HTMLElementEventMap extends VerifyEventMap {}
}
