// Which language the wizard speaks, and its texts when they are not built in.

import { builtInLocale, locales, type Locale } from './ids.js';

/** The language of ours that is nearest to what is asked for: "en-GB" → "en", "zh" → "zh-CN". */
export function nearestLocale(wanted: string): Locale {
  const language = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';
  return (
    locales.find((locale) => locale.toLowerCase() === wanted.toLowerCase()) ??
    locales.find((locale) => language(locale) === language(wanted)) ??
    (wanted ? 'en' : builtInLocale)
  );
}

const catalogues = new Map<Locale, Promise<Record<string, string>>>();

/** The texts of a language. A failed load is forgotten, so asking again tries again. */
export function loadMessages(locale: Locale): Promise<Record<string, string>> {
  let catalogue = catalogues.get(locale);
  if (!catalogue) {
    catalogue = fetchText(new URL(`./rules/${locale}.json`, import.meta.url)).then(
      (text) => JSON.parse(text) as Record<string, string>,
    );
    catalogue.catch(() => catalogues.delete(locale));
    catalogues.set(locale, catalogue);
  }
  return catalogue;
}

/** @throws when the answer is not a file. */
export async function fetchText(url: string | URL): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.url} answered ${response.status} ${response.statusText}.`);
  return response.text();
}
