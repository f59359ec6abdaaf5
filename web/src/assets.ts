// The table of all files that the package loads. Bundlers copy a file and rewrite its address only
// where they read `new URL('./file', import.meta.url)` with the name written out.

import { assetsFolder } from './configure.js';
import type { Locale } from './ids.js';
import { LoadError } from './load_error.js';

/** A file of the package: its address, or its content where it is a part of the script. */
export type Asset = URL | Uint8Array<ArrayBuffer>;

/** The wizard's first screens, and the rest of it. */
export const wizardFirst = (): Asset =>
  find('wizard-first.wasm', () => new URL('./wizard-first.wasm', import.meta.url));
export const wizardLater = (): Asset =>
  find('wizard-later.wasm', () => new URL('./wizard-later.wasm', import.meta.url));

/** The rules, built for size and for speed. */
export const coreModule = (): Asset =>
  find('core.wasm', () => new URL('./core.wasm', import.meta.url));
export const fastModule = (): Asset =>
  find('core-fast.wasm', () => new URL('./core-fast.wasm', import.meta.url));

export const explainModule = (): Asset =>
  find('explain.wasm', () => new URL('./explain.wasm', import.meta.url));

/** The style sheets, for browsers that take none from a script. */
export const elementSheet = (): Asset =>
  find('element.css', () => new URL('./element.css', import.meta.url));
export const plainSheet = (): Asset =>
  find('plain.css', () => new URL('./plain.css', import.meta.url));

/** All texts of a language. */
export const textsOf = (locale: Locale): Asset => find(`rules/${locale}.json`, texts[locale]);

/** The failure dictionary with its texts in a language. */
export const failuresOf = (locale: Locale): Asset =>
  find(`rules/failures.${locale}.json`, failures[locale]);

const texts: Record<Locale, () => URL> = {
  'zh-CN': () => new URL('./rules/zh-CN.json', import.meta.url),
  'zh-HK': () => new URL('./rules/zh-HK.json', import.meta.url),
  'zh-TW': () => new URL('./rules/zh-TW.json', import.meta.url),
  en: () => new URL('./rules/en.json', import.meta.url),
};

const failures: Record<Locale, () => URL> = {
  'zh-CN': () => new URL('./rules/failures.zh-CN.json', import.meta.url),
  'zh-HK': () => new URL('./rules/failures.zh-HK.json', import.meta.url),
  'zh-TW': () => new URL('./rules/failures.zh-TW.json', import.meta.url),
  en: () => new URL('./rules/failures.en.json', import.meta.url),
};

function find(name: string, beside: () => URL): URL {
  const folder = assetsFolder();
  if (folder) return new URL(name, folder);
  try {
    return beside();
  } catch (cause) {
    // Some bundles have no `import.meta.url`.
    const message = `There is no address of ${name}: call configure({ assets }).`;
    throw new LoadError('network', message, { cause });
  }
}
