// The shadow tree around canvas and mirror, and what is shown while there is neither.

import { failureWords, type Locale } from './ids.js';
import styles from './style.css';

/** What the element shows: a skeleton, the canvas, the mirror itself, or that it cannot run here. */
export type Face = 'loading' | 'canvas' | 'mirror' | 'failed';

export interface Shell {
  readonly root: HTMLElement;
  /** As wide as the root and without height, so that its size changes only when there is another width to fill. */
  readonly ruler: HTMLElement;
  /** Where the mirror goes; another one after a failure. */
  readonly form: HTMLFormElement;
  show(face: Face): void;
  /** Shows the fallback slot, or our own words, and a button to try again. */
  fail(locale: Locale): void;
}

let sheet: CSSStyleSheet | undefined;

export function createShell(shadow: ShadowRoot, retry: () => void): Shell {
  // A constructed sheet, because a strict policy forbids inline styles.
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
  }
  shadow.adoptedStyleSheets = [sheet];

  const root = element('div', { class: 'root loading', part: 'root', 'aria-busy': 'true' });
  const skeleton = element('div', { class: 'skeleton', 'aria-hidden': 'true' });
  skeleton.append(...Array.from({ length: 6 }, () => element('i')));
  let form = createForm();
  const words = element('p');
  const button = element('button', { class: 'retry', part: 'retry', type: 'button' });
  const failure = element('div', { class: 'failure', role: 'alert' }, slot('fallback', words), button);
  button.addEventListener('click', retry);
  const ruler = element('div');
  root.append(ruler, element('div', { class: 'loading' }, slot('loading', skeleton)), form, failure);
  shadow.append(root);

  const show = (face: Face): void => {
    root.className = `root ${face}`;
    root.setAttribute('aria-busy', String(face === 'loading'));
  };
  return {
    root,
    ruler,
    get form() {
      return form;
    },
    show,
    fail(locale) {
      const renewed = createForm();
      form.replaceWith(renewed);
      form = renewed;
      const { failed, retry: again } = failureWords[locale];
      failure.lang = locale;
      words.textContent = failed;
      button.textContent = again;
      show('failed');
    },
  };
}

function createForm(): HTMLFormElement {
  return element('form', { autocomplete: 'on' }) as HTMLFormElement;
}

function slot(name: string, content: Element): HTMLElement {
  return element('slot', { name }, content);
}

function element(tag: string, attributes: Record<string, string> = {}, ...children: Element[]): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}
