// The shadow tree around canvas and mirror, and what is shown while there is neither.

import { elementSheet, plainSheet } from './assets.js';
import { failureWords, type Locale } from './ids.js';
import kit from './kit/kit.css';
import own from './style.css';
import tokens from './tokens.css';

/**
 * What the element shows: a skeleton, the canvas, the mirror itself, or that it cannot run here.
 */
export type Face = 'loading' | 'canvas' | 'mirror' | 'failed';

export interface Shell {
  readonly root: HTMLElement;
  /**
   * As wide as the root and without height, so that its size changes only when there is another
   * width to fill.
   */
  readonly ruler: HTMLElement;
  /** Where the mirror goes; another one after a failure. */
  readonly form: HTMLFormElement;
  show(face: Face): void;
  /**
   * On paper the mirror takes the canvas's place: text flows over any sheet, a picture does not.
   */
  print(on: boolean): void;
  /** The element is in another document, where style sheets of this one do not hold. */
  adopt(): void;
  /** Takes away what is shown, and what was typed into it. */
  wipe(): void;
  /** Shows the fallback slot, or our own words, and a button to try again. */
  fail(locale: Locale, retry: () => void): void;
  /**
   * Likewise under what is shown, because a file for what was done is missing; until something is
   * shown anew.
   */
  miss(locale: Locale, retry: () => void): void;
}

const styles = tokens + kit + own;

// Constructed, because a strict policy forbids inline styles; and one for each document, which
// shares none with another.
const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();
let plain: string | undefined;

/**
 * Gets the style of the mirror that is shown itself. Without it the mirror looks as the browser
 * likes.
 */
export async function loadPlain(): Promise<void> {
  plain ??= await import('./plain.js').then(
    (loaded) => loaded.styles,
    () => undefined,
  );
}

function sheetOf(document: Document, text: string): CSSStyleSheet {
  let known = sheets.get(document);
  if (!known) sheets.set(document, (known = new Map<string, CSSStyleSheet>()));
  let sheet = known.get(text);
  if (!sheet) {
    sheet = new (document.defaultView ?? globalThis).CSSStyleSheet();
    sheet.replaceSync(text);
    known.set(text, sheet);
  }
  return sheet;
}

/**
 * For browsers that cannot construct style sheets: their files, which a strict policy allows, or
 * their texts where the package is one script.
 */
function addSheets(shadow: ShadowRoot, texts: string[]): void {
  const known = shadow.querySelectorAll('link, style').length;
  const files = [elementSheet, plainSheet];
  for (const [i, text] of texts.entries()) {
    if (i < known) continue;
    const file = files[i]?.();
    const sheet = file
      ? element('link', { rel: 'stylesheet', href: String(file) })
      : element('style');
    if (!file) sheet.textContent = text;
    shadow.append(sheet);
  }
}

export function createShell(shadow: ShadowRoot): Shell {
  const root = element('div', { class: 'root loading', part: 'root', 'aria-busy': 'true' });
  const skeleton = element('div', { class: 'skeleton', 'aria-hidden': 'true' });
  skeleton.append(...Array.from({ length: 7 }, () => element('i')));
  let form = createForm();
  const words = element('p');
  const button = element('button', { class: 'retry', part: 'retry', type: 'button' });
  const failure = element(
    'div',
    { class: 'failure', role: 'alert' },
    slot('fallback', words),
    button,
  );
  let again = (): void => undefined;
  button.addEventListener('click', () => again());
  const ruler = element('div', { class: 'ruler' });
  const room = element('div', { class: 'room' });
  const own = element('div', { class: 'own' }, form);
  root.append(ruler, element('div', { class: 'loading' }, slot('loading', skeleton)), own, failure);
  shadow.append(room, root);

  let face: Face = 'loading';
  let isIncomplete = false;
  let isPrinting = false;
  const adopt = (): void => {
    const texts = plain === undefined ? [styles] : [styles, plain];
    if ('adoptedStyleSheets' in shadow)
      shadow.adoptedStyleSheets = texts.map((text) => sheetOf(root.ownerDocument, text));
    else addSheets(shadow, texts);
  };
  const apply = (): void => {
    const shown = isPrinting && plain !== undefined && face === 'canvas' ? 'mirror' : face;
    const name = isIncomplete ? `root ${shown} incomplete` : `root ${shown}`;
    if (root.className === name) return;
    adopt();
    root.className = name;
    root.setAttribute('aria-busy', String(shown === 'loading'));
  };
  const show = (next: Face): void => {
    face = next;
    isIncomplete = false;
    if (next === 'mirror' && plain === undefined) void loadPlain().then(apply);
    else apply();
  };
  const say = (locale: Locale, retry: () => void): void => {
    const { failed, retry: label } = failureWords[locale];
    failure.lang = locale;
    words.textContent = failed;
    button.textContent = label;
    again = retry;
  };
  const wipe = (): void => {
    const renewed = createForm();
    form.replaceWith(renewed);
    form = renewed;
    root.removeAttribute('style');
  };
  adopt();
  return {
    root,
    ruler,
    get form() {
      return form;
    },
    show,
    print(on) {
      isPrinting = on;
      apply();
    },
    adopt,
    wipe,
    fail(locale, retry) {
      wipe();
      say(locale, retry);
      show('failed');
    },
    miss(locale, retry) {
      say(locale, retry);
      isIncomplete = true;
      apply();
    },
  };
}

function createForm(): HTMLFormElement {
  return element('form', { autocomplete: 'on' }) as HTMLFormElement;
}

function slot(name: string, content: Element): HTMLElement {
  return element('slot', { name }, content);
}

function element(
  tag: string,
  attributes: Record<string, string> = {},
  ...children: Element[]
): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}
