// Puts a page's own texts in place of those of a language. It is a separate file, because few pages
// have own texts.

import type { Fault } from './types.js';

/** The merged texts, and the faults of the page's own texts; texts with faults are left out. */
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
