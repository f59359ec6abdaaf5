// Finds the language for the element: its own attribute, or that of the nearest ancestor, also
// through shadow roots, or else the browser's language.

import { nearestLocale } from './messages.js';
import { rootsOf } from './kit/roots.js';
import type { Locale } from './ids.js';

export function localeOf(element: Element): Locale {
  return nearestLocale(
    element.getAttribute('locale') ?? languageAround(element) ?? navigator.language,
  );
}

function languageAround(element: Element): string | null {
  for (const root of rootsOf(element)) {
    const language = element.closest('[lang]')?.getAttribute('lang');
    if (language !== undefined && language !== null) return language;
    if ('host' in root) element = root.host;
  }
  return null;
}

/** Calls back when the language of an ancestor may have changed; `signal` ends it. */
export function watchLanguage(element: Element, changed: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver(changed);
  for (const root of rootsOf(element))
    observer.observe(root, { subtree: true, attributeFilter: ['lang'] });
  signal.addEventListener('abort', () => observer.disconnect());
}
