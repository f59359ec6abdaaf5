// The element's events with their types. All bubble and cross shadow roots. Only `verify-submit`
// carries typed texts; `verify-request` carries only the amount that arrived.

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

export type ErrorReason =
  LoadReason | 'messages' | 'rules' | 'strings' | 'refused' | 'width' | 'elsewhere';

export interface VerifyErrorDetail {
  /**
   * What failed: loading the wasm, a language, the rules or texts of the page; a value or call of
   * the page; the space that the page gives the element; or a submission, because another tab is
   * verifying the same applicant.
   */
  reason: ErrorReason;
  /** For the developer's console, in English. */
  message: string;
  /** Every fault of a refused rule pack or value. */
  faults: Fault[];
  /** False when the wizard continues with its old values. */
  fatal: boolean;
  /** Tries again; the same as the button that the element shows. */
  retry(): void;
}

/** The message and the faults of an error. */
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
  /** Comes once for each change. */
  'verify-recommendation': Recommendation;
  /** The current issues of the form, without the typed texts. */
  'verify-issues': { issues: Pick<Issue, 'field' | 'code' | 'severity' | 'span'>[] };
  /**
   * Cancelable: a page that takes the submission calls `preventDefault()`. The wizard then waits
   * (`submitting`) until the page calls `applyState`. Otherwise the wizard says that the form is
   * complete, and the submission becomes the value in a surrounding form. It is dispatched within
   * the click or the call that submits. Only if another tab runs a verification, and it is not yet
   * known whose, it comes some milliseconds later. While that tab verifies the same applicant, there
   * is a `verify-error` with the reason `elsewhere` in its place.
   */
  'verify-submit': Submission;
  /**
   * The state that was applied last, by `applyState`, `restore` or the wizard itself
   * (`submitting`).
   */
  'verify-state': { state: VerificationState };
  /**
   * The final state; follows `verify-state`. It comes once, and not for a state that `restore`
   * brings back.
   */
  'verify-result': { state: FinalState };
  /** The button with your `continue-label`, after an approval. */
  'verify-continue': Record<string, never>;
  /**
   * Cancelable: the applicant wants another code (`renew`), a look at the state (`refresh`) or to
   * give up (`cancel`), or reports the amount that arrived (`amount`). A page that handles this
   * calls `preventDefault()` and later `applyState`, even if the state is unchanged. Without
   * `preventDefault()` the request counts as not made.
   */
  'verify-request': VerificationRequest;
  'verify-error': VerifyErrorDetail;
}

export type VerifyEventMap = {
  [type in keyof VerifyEventDetails]: CustomEvent<VerifyEventDetails[type]>;
};

/** Effects that only concern the page. */
export type Announcement = Extract<
  Effect,
  { type: 'step' | 'recommendation' | 'issues' | 'verification' }
>;

/** Tells the page what has changed, each change once. */
export class Announcer {
  #recommendation = '';
  /** Of the verification that is running or has ended. */
  #state: VerificationState | undefined;

  /** The page knows the results that it restores. */
  tell(target: EventTarget, effect: Announcement, isRestored: boolean): void {
    if (effect.type === 'step') {
      if (effect.step !== 'submitted') this.#state = undefined;
      emit(target, 'verify-step', { step: effect.step, previous: effect.previous ?? null });
    } else if (effect.type === 'recommendation') {
      const before = this.#recommendation;
      // Every second it ends at another time of day, which is no news.
      this.#recommendation = JSON.stringify(effect.recommendation).replace(/T\d\d[\d:]+/g, '');
      if (this.#recommendation !== before)
        emit(target, 'verify-recommendation', effect.recommendation);
    } else if (effect.type === 'issues') {
      emit(target, 'verify-issues', { issues: effect.issues });
    } else {
      const { state } = effect;
      const isNews = state !== this.#state && !isRestored;
      this.#state = state;
      emit(target, 'verify-state', { state });
      if (isNews && isFinal(state)) emit(target, 'verify-result', { state });
    }
  }
}

function isFinal(state: VerificationState): state is FinalState {
  return (finalStates as readonly string[]).includes(state);
}

/** Dispatches the event; false when a listener called `preventDefault()`. */
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
  interface GlobalEventHandlersEventMap extends VerifyEventMap {}
}
