// Native inputs over the drawn text frames, so that caret, IME, clipboard, undo, autofill and
// virtual keyboards are native. The input shows the text of the field that is being edited; the
// canvas paints the text of all other fields.

import type { SemanticNode } from './nodes.js';

/**
 * Is called with the text typed into the field of node `id`, and when the person leaves the field.
 */
export interface FieldListener {
  typed(id: string, text: string): void;
  left(id: string): void;
}

/** Firefox enters a character outside the BMP as two halves, with an event for each. */
const halfCharacter = /\p{Surrogate}/gu;

export class FieldInput {
  #composing = false;

  constructor(
    readonly element: HTMLInputElement,
    id: string,
    listener: FieldListener,
  ) {
    const tell = (): void => listener.typed(id, element.value);
    element.addEventListener('input', (event) => {
      if (!this.#isUnfinished && !event.isComposing) tell();
    });
    element.addEventListener('compositionstart', () => (this.#composing = true));
    element.addEventListener('compositionend', () => {
      this.#composing = false;
      tell();
    });
    element.addEventListener('keydown', (event) => {
      // This Enter picks a candidate; Safari would submit the form with it.
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- only Safari needs keyCode
      const picksCandidate = event.isComposing || event.keyCode === 229;
      if (event.key === 'Enter' && picksCandidate) event.preventDefault();
    });
    element.addEventListener('focus', () => element.classList.add('editing'));
    element.addEventListener('blur', () => {
      element.classList.remove('editing');
      const whole = element.value.replace(halfCharacter, '\uFFFD');
      if (element.value !== whole) {
        element.value = whole;
        tell();
      }
      listener.left(id);
    });
  }

  /** True in the middle of a composition, or between the two halves of a character. */
  get #isUnfinished(): boolean {
    return this.#composing || this.element.value.search(halfCharacter) >= 0;
  }

  /** Applies the node, but does not change the text during a composition. */
  apply({ value, placeholder, input: style, h }: SemanticNode): void {
    const { element } = this;
    if (!this.#isUnfinished && element.value !== (value ?? '')) element.value = value ?? '';
    if (element.placeholder !== (placeholder ?? '')) element.placeholder = placeholder ?? '';
    if (!style) return;
    element.inputMode = style.mode;
    if (element.getAttribute('autocomplete') !== style.autocomplete) {
      element.setAttribute('autocomplete', style.autocomplete || 'off');
    }
    const { style: css } = element;
    css.fontSize = `${style.font_px}px`;
    css.fontWeight = String(style.weight);
    // Chrome centres the line in its own way unless the line height equals the input's height in
    // pixels.
    css.height = css.lineHeight = `${h}px`;
    css.padding = `0 ${style.padding[1]}px 0 ${style.padding[0]}px`;
    css.setProperty('--ink', style.color);
  }
}
