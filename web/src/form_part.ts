// The element's part in a surrounding form: its value is the submission, and with `required` the
// form waits for it.

import type { Submission } from './types.js';

export class FormPart {
  readonly #internals: ElementInternals;

  constructor(element: HTMLElement) {
    this.#internals = element.attachInternals();
  }

  /** Nothing is held back any more. */
  submitted(submission: Submission): void {
    this.#internals.setFormValue(JSON.stringify(submission));
    this.#internals.setValidity({});
  }

  forget(): void {
    this.#internals.setFormValue(null);
  }

  disable(disabled: boolean): void {
    this.#internals.ariaDisabled = disabled ? 'true' : null;
  }

  /** The step's own heading is the reason why the form has to wait; none: it need not. */
  waitFor(heading: HTMLElement | undefined): void {
    const reason = heading?.textContent;
    if (reason) this.#internals.setValidity({ valueMissing: true }, reason, heading);
    else this.#internals.setValidity({});
  }
}
