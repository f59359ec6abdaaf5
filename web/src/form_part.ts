// The element's role in a surrounding form: its value is the submission, and with `required` the
// form cannot be sent before the submission.

import type { Submission } from './types.js';

export class FormPart {
  /** Older browsers have none; there a page listens to `verify-submit`. */
  readonly internals: ElementInternals | undefined;

  constructor(element: HTMLElement) {
    if ('attachInternals' in element) this.internals = element.attachInternals();
    // A press on a label of the element is a click on the element itself.
    element.addEventListener('click', (event) => {
      if (event.composedPath()[0] === element) element.focus();
    });
  }

  /** Sets the value; the form may be sent now. */
  submitted(submission: Submission): void {
    this.internals?.setFormValue(JSON.stringify(submission));
    this.internals?.setValidity({});
  }

  forget(): void {
    this.internals?.setFormValue(null);
  }

  disable(disabled: boolean): void {
    if (this.internals) this.internals.ariaDisabled = disabled ? 'true' : null;
  }

  /**
   * Blocks the form, with the step's heading as the reason; without a heading the form is not
   * blocked.
   */
  waitFor(heading: HTMLElement | undefined): void {
    const reason = heading?.textContent;
    if (reason) this.internals?.setValidity({ valueMissing: true }, reason, heading);
    else this.internals?.setValidity({});
  }
}
