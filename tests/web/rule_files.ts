// The files of core/rules: the wizard's texts, and the built-in provider's pack, failures and texts.

import { readFileSync, readdirSync } from 'node:fs';
import { repository } from './harness.js';

const rules = new URL('core/rules/', repository);
const provider = new URL('tencent-cloud/', rules);

export const locales = readdirSync(new URL('messages/', rules)).sort();

const readJson = (url: URL): unknown => JSON.parse(readFileSync(url, 'utf8'));

export const packJson = (): unknown => readJson(new URL('pack.json', provider));
export const failuresJson = (): unknown => readJson(new URL('failures.json', provider));

/** The parts of a language, the wizard's first, each with its place in the repository. */
export function partsOf(locale: string): { name: string; path: string; texts: object }[] {
  return [rules, provider].flatMap((owner) => {
    const folder = new URL(`messages/${locale}/`, owner);
    return readdirSync(folder).map((name) => {
      const url = new URL(name, folder);
      return { name, path: url.pathname, texts: readJson(url) as object };
    });
  });
}
