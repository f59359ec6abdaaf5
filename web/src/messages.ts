// Chooses the language of the wizard, and loads its texts if they are not built in.

import { textsOf } from './assets.js';
import { builtInLocale, localeAliases, locales, type Locale } from './ids.js';
import { loadText } from './loader.js';
import type { Fault } from './types.js';

/**
 * The supported language that is nearest to the wanted one: "en-GB" → "en", "zh-MO" → "zh-HK";
 * English for all others. It is needed before any wasm is loaded, so the rule of
 * core/include/verify/locale.hpp is implemented here a second time, with the same table; one test
 * checks both.
 */
export function nearestLocale(wanted: string): Locale {
  const folded = (tag: string): string => tag.toLowerCase().replaceAll('_', '-');
  const known = [
    ...locales.map((locale) => [locale, locale] as const),
    ...Object.entries(localeAliases),
  ];
  const parts = folded(wanted).split('-');
  for (let count = parts.length; count > 0; --count) {
    const tag = parts.slice(0, count).join('-');
    const found = known.find(([name]) => folded(name) === tag);
    if (found) return found[1];
  }
  return wanted ? 'en' : builtInLocale;
}

const catalogues = new Map<Locale, Promise<Record<string, string>>>();

/** The texts of a language. After a failure, the next call tries again. */
export async function loadMessages(locale: Locale): Promise<Record<string, string>> {
  let catalogue = catalogues.get(locale);
  if (!catalogue) {
    catalogue = loadText(textsOf(locale)).then(
      (text) => JSON.parse(text) as Record<string, string>,
    );
    catalogue.catch(() => catalogues.delete(locale));
    catalogues.set(locale, catalogue);
  }
  return catalogue;
}

/** Another call loads everything again. */
export function forgetMessages(): void {
  catalogues.clear();
}

/** The same with a page's own texts in place of ours, and the faults of these texts. */
export async function loadTexts(
  locale: Locale,
  own: Readonly<Record<string, string>>,
): Promise<{ texts: Record<string, string>; faults: Fault[] }> {
  const texts = await loadMessages(locale);
  if (!Object.keys(own).length) return { texts, faults: [] };
  const { overrideTexts } = await import('./strings.js');
  return overrideTexts(texts, own);
}
