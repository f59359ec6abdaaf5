// A page's own texts over those of a language. A file of its own: few pages have some.

import type { Fault } from './types.js';

/** The texts with a page's own in their place, and what is wrong with those: left out then. */
export function overrideTexts(
  texts: Record<string, string>,
  own: Readonly<Record<string, unknown>>,
): { texts: Record<string, string>; faults: Fault[] } {
  const merged = { ...texts };
  const faults: Fault[] = [];
  for (const [key, text] of Object.entries(own)) {
    const pointer = `/strings/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (!Object.hasOwn(texts, key)) {
      faults.push({
        code: 'key.unknown',
        pointer,
        found: key,
        suggestion: 'a key of rules/<locale>.json',
      });
    } else if (typeof text !== 'string') {
      faults.push({ code: 'type.wrong', pointer, found: typeof text, suggestion: 'a string' });
    } else {
      merged[key] = text;
    }
  }
  return { texts: merged, faults };
}
