// What a page gives to the element. It is copied, so that it stays as it was given, and it is as JSON
// can hold it, so that nothing of the page runs or fails later.

import type { Fields } from './types.js';

/** How many characters a value of a page may have as JSON; the largest are a language's texts. */
export const longest = 2 ** 18;

/** The same for a rule pack, as the core reads it. */
export const longestPack = 2 ** 22;

/** The value as JSON; undefined if it has none, or one that is longer than `limit`. */
export function jsonOf(value: unknown, limit = longest): string | undefined {
  try {
    const text = JSON.stringify(value);
    return text.length <= limit ? text : undefined;
  } catch {
    // It contains itself, or has a getter that throws, or JSON has no word for it.
    return undefined;
  }
}

/** A copy of an object; undefined if it is none that `jsonOf` takes. */
export function copyOf(value: unknown): object | undefined {
  const text = jsonOf(value);
  return text?.startsWith('{') ? (JSON.parse(text) as object) : undefined;
}

/** An object of one level that a page sets again and again, as frameworks do. */
export class Given<T extends object> {
  /** What is in force. */
  value = {} as T;
  #last = '[]';

  /** Whether the page has set something else than the last time, if only something refused. */
  differs(value: T): boolean {
    const before = this.#last;
    this.#last = JSON.stringify(Object.entries(value).sort());
    return this.#last !== before;
  }
}

/**
 * Of the texts that a page gives now, those that are other ones than `before`. A person who is
 * typing in a field is not interrupted: it is left out.
 */
export function otherTexts(
  now: Fields,
  before: Fields,
  focused: Element | null | undefined,
): Fields {
  const texts: Fields = {};
  for (const [id, text] of Object.entries(now) as [keyof Fields, string][]) {
    const isTyped =
      focused?.closest('[data-role]')?.id === `field.${id}` &&
      (focused as HTMLInputElement).value !== (before[id] ?? '');
    if (text !== before[id] && !isTyped) texts[id] = text;
  }
  return texts;
}
