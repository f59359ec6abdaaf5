// The element's events, typed. All bubble and cross shadow roots. Only `verify-submit` carries what
// somebody typed, and `verify-request` the amount that arrived.

import { CommandError, type Effect } from './border.js';
import type { LoadReason } from './loader.js';
import type {
  FinalState,
  Issue,
  Fault,
  Recommendation,
  Step,
  Submission,
  VerificationRequest,
  VerificationState,
} from './types.js';
import { finalStates } from './vocabulary.js';

export type ErrorReason = LoadReason | 'messages' | 'rules' | 'strings' | 'refused' | 'width';

export interface VerifyErrorDetail {
  /**
   * What failed: loading the wasm, a language, the rules, texts of the page, a value or call of the
   * page, or its room.
   */
  reason: ErrorReason;
  /** For the developer's console, in English. */
  message: string;
  /** Every fault of a refused rule pack or value. */
  faults: Fault[];
  /** False while the wizard works on with what it had. */
  fatal: boolean;
  /** Tries again; the same as the button that the element shows. */
  retry(): void;
}

/** What an error says of itself. */
export function whatIsWrong(error: unknown): Pick<VerifyErrorDetail, 'message' | 'faults'> {
  return {
    message: error instanceof Error ? error.message : String(error),
    faults: error instanceof CommandError ? (error.rejection.faults ?? []) : [],
  };
}

export interface VerifyEventDetails {
  /** The first step is on screen and usable. */
  'verify-ready': Record<string, never>;
  'verify-step': { step: Step; previous: Step | null };
  'verify-recommendation': Recommendation;
  /** What is wrong in the form now, without what was typed. */
  'verify-issues': { issues: Pick<Issue, 'field' | 'code' | 'severity' | 'span'>[] };
  /**
   * Cancelable: a page that takes the submission calls `preventDefault()`. The wizard then waits
   * (`submitting`) for its `applyState`. Without that it says that the form is complete, and a
   * surrounding form has the submission as its value.
   */
  'verify-submit': Submission;
  /**
   * The state that was applied last, by `applyState`, `restore` or the wizard itself
   * (`submitting`).
   */
  'verify-state': { state: VerificationState };
  /** How it ended; follows `verify-state`. */
  'verify-result': { state: FinalState };
  /**
   * Cancelable: the applicant wants another code (`renew`), a look at the state (`refresh`), to
   * give up (`cancel`), or tells the amount that arrived (`amount`). A page that does it calls
   * `preventDefault()` and later `applyState`, also when nothing is different. Without
   * `preventDefault()` nothing was asked.
   */
  'verify-request': VerificationRequest;
  'verify-error': VerifyErrorDetail;
}

export type VerifyEventMap = {
  [type in keyof VerifyEventDetails]: CustomEvent<VerifyEventDetails[type]>;
};

/** What only the page has to know. */
export type Announcement = Extract<
  Effect,
  { type: 'step' | 'recommendation' | 'issues' | 'verification' }
>;

export function announce(target: EventTarget, effect: Announcement): void {
  if (effect.type === 'step')
    emit(target, 'verify-step', { step: effect.step, previous: effect.previous ?? null });
  else if (effect.type === 'recommendation')
    emit(target, 'verify-recommendation', effect.recommendation);
  else if (effect.type === 'issues') emit(target, 'verify-issues', { issues: effect.issues });
  else {
    emit(target, 'verify-state', { state: effect.state });
    if (isFinal(effect.state)) emit(target, 'verify-result', { state: effect.state });
  }
}

function isFinal(state: VerificationState): state is FinalState {
  return (finalStates as readonly string[]).includes(state);
}

/** Dispatches; false when a listener called `preventDefault()`. */
export function emit<T extends keyof VerifyEventDetails>(
  target: EventTarget,
  type: T,
  detail: VerifyEventDetails[T],
): boolean {
  const cancelable = type === 'verify-submit' || type === 'verify-request';
  return target.dispatchEvent(
    new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable }),
  );
}

declare global {
  interface HTMLElementEventMap extends VerifyEventMap {}
}
