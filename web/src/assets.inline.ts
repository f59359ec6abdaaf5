// All files as a part of the script: the build puts this in the place of assets.ts for inline.js, and
// for core.node.js, because many bundlers for servers do not copy files. The wizard is in one module,
// and the rules are built for speed, because both need no second one then.

import explain from 'dist:explain.wasm';
import fast from 'dist:core-fast.wasm';
import wizard from 'dist:wizard.wasm';
import en from 'dist:rules/en.json';
import zhCN from 'dist:rules/zh-CN.json';
import zhHK from 'dist:rules/zh-HK.json';
import zhTW from 'dist:rules/zh-TW.json';
import dictionary from 'dist:rules/failures.zh-CN.json#failures';
import enFailures from 'dist:rules/failures.en.json#messages';
import zhCNFailures from 'dist:rules/failures.zh-CN.json#messages';
import zhHKFailures from 'dist:rules/failures.zh-HK.json#messages';
import zhTWFailures from 'dist:rules/failures.zh-TW.json#messages';
import type * as files from './assets.js';
import { assetsFolder } from './configure.js';
import type { Locale } from './ids.js';

const texts: Record<Locale, string> = { 'zh-CN': zhCN, 'zh-HK': zhHK, 'zh-TW': zhTW, en };

const failures: Record<Locale, string> = {
  'zh-CN': zhCNFailures,
  'zh-HK': zhHKFailures,
  'zh-TW': zhTWFailures,
  en: enFailures,
};

export const wizardFirst = (): files.Asset => find('wizard.wasm', () => bytes(wizard));
export const wizardLater = wizardFirst;
export const coreModule = (): files.Asset => find('core-fast.wasm', () => bytes(fast));
export const fastModule = coreModule;
export const explainModule = (): files.Asset => find('explain.wasm', () => bytes(explain));
// The script has the texts of the style sheets.
export const elementSheet = (): undefined => undefined;
export const plainSheet = elementSheet;
export const textsOf = (locale: Locale): files.Asset =>
  find(`rules/${locale}.json`, () => encoder.encode(texts[locale]));
export const failuresOf = (locale: Locale): files.Asset =>
  find(`rules/failures.${locale}.json`, () =>
    encoder.encode(`{"failures":${dictionary},"messages":${failures[locale]}}`),
  );

const encoder = new TextEncoder();

function find(name: string, content: () => Uint8Array<ArrayBuffer>): files.Asset {
  const folder = assetsFolder();
  return folder ? new URL(name, folder) : content();
}

function bytes(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64);
  const made = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; ++i) made[i] = binary.charCodeAt(i);
  return made;
}
