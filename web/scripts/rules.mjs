// Makes the parts of the package that come from core/rules: the ids as TypeScript types, one file of
// texts per language, and one file for each pack that is not built in.

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const rules = new URL('../../core/rules/', import.meta.url);
const provider = 'tencent-cloud/';
const builtIn = 'zh-CN';

/** @param {URL} url @returns {Promise<any>} */
const readJson = async (url) => JSON.parse(await readFile(url, 'utf8'));

/** The supported languages, the built-in one first. */
export async function readLocales() {
  const found = await readdir(new URL('messages/', rules));
  return found.sort((a, b) => Number(b === builtIn) - Number(a === builtIn) || a.localeCompare(b));
}

/** The source of src/ids.ts. */
export async function idsSource() {
  const pack = await readJson(new URL(`${provider}pack.json`, rules));
  /** @param {string} name @param {string[]} list */
  const union = (name, list) =>
    `export type ${name} =\n${list.map((word) => `  | '${word}'`).join('\n')};\n`;
  /** @param {{ id: string }[]} list */
  const ids = (list) => list.map(({ id }) => id);
  /** @param {{ id: string }} fact */
  const isAccountType = ({ id }) => id === 'account_type';
  const locales = (await readLocales()).map((locale) => `'${locale}'`).join(', ');
  /** @type {Record<string, { failed: string, retry: string }>} */
  const words = {};
  for (const locale of await readLocales()) {
    const web = await readJson(new URL(`messages/${locale}/web.json`, rules));
    words[locale] = { failed: web['web.failed'], retry: web['web.retry'] };
  }
  const aliases = JSON.stringify(await readJson(new URL('locales.json', rules)), null, 2);
  return [
    '// Made from core/rules by `npm run build`; do not edit.\n',
    union('AccountType', pack.facts.find(isAccountType).choices),
    union('MethodId', ids(pack.methods)),
    union('FieldId', ids(pack.fields)),
    union('FactId', ids(pack.facts)),
    union('QuestionId', ids(pack.questions)),
    `export const locales = [${locales}] as const;`,
    'export type Locale = (typeof locales)[number];\n',
    '/** The language that stands for a tag which is none of ours. */',
    `export const localeAliases: Readonly<Record<string, Locale>> = ${aliases.replaceAll('"', "'")};\n`,
    '/** The language whose texts are part of the wasm. */',
    `export const builtInLocale: Locale = '${builtIn}';\n`,
    '/** What is said when nothing could be loaded; who is offline cannot fetch it then. */',
    `export const failureWords: Readonly<Record<Locale, { failed: string; retry: string }>> = ${JSON.stringify(words, null, 2)};\n`,
  ].join('\n');
}

/** Updates src/ids.ts from the rule pack. */
export async function writeIds() {
  const file = new URL('../src/ids.ts', import.meta.url);
  const wanted = await idsSource();
  const found = await readFile(file, 'utf8').catch(() => '');
  if (found !== wanted) await writeFile(file, wanted);
}

/**
 * Writes two files per language. `<folder>/<locale>.json` has all parts of the language as one flat
 * object. `<folder>/failures.<locale>.json` has the failure dictionary with its texts; it is loaded
 * only to explain failures.
 * @param {URL} folder
 */
export async function writeMessages(folder) {
  await mkdir(folder, { recursive: true });
  const failures = await readJson(new URL(`${provider}failures.json`, rules));
  for (const locale of await readLocales()) {
    const texts = {};
    for (const owner of ['', provider]) {
      const source = new URL(`${owner}messages/${locale}/`, rules);
      for (const part of await jsonFiles(source)) {
        const messages = await readJson(new URL(part, source));
        if (part !== 'failures.json') Object.assign(texts, messages);
        else
          await writeFile(
            new URL(`failures.${locale}.json`, folder),
            JSON.stringify({ failures, messages: { [locale]: messages } }),
          );
      }
    }
    await writeFile(new URL(`${locale}.json`, folder), JSON.stringify(texts));
  }
  console.log(`texts    ${fileURLToPath(folder)}`);
}

/** @param {URL} folder */
const jsonFiles = async (folder) =>
  (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();

/**
 * Writes the pack of each folder of core/rules that is not built in as one file with its texts and
 * failures: `<folder>/ucloud.json`.
 * @param {URL} folder
 */
export async function writePacks(folder) {
  for (const entry of await readdir(rules, { withFileTypes: true })) {
    const isPack = entry.isDirectory() && entry.name !== 'messages';
    if (!isPack || `${entry.name}/` === provider) continue;
    const pack = await wholePack(new URL(`${entry.name}/`, rules));
    await writeFile(new URL(`${entry.name}.json`, folder), pack);
  }
}

/**
 * The files of a pack as one JSON text, joined as core/cli/pack_folder.cpp does, so that both give
 * the pack the same SHA-256.
 * @param {URL} folder
 */
export async function wholePack(folder) {
  /** @param {URL} file */
  const textOf = async (file) =>
    (await readFile(file, 'utf8'))
      .split('\n')
      .map((line) => line.trim())
      .join('');
  const languages = [];
  for (const locale of (await readdir(new URL('messages/', folder))).sort()) {
    const source = new URL(`messages/${locale}/`, folder);
    const parts = [];
    for (const part of await jsonFiles(source))
      parts.push((await textOf(new URL(part, source))).slice(1, -1));
    languages.push(`"${locale}":{${parts.join()}}`);
  }
  const pack = (await textOf(new URL('pack.json', folder))).slice(0, -1);
  const failures = await textOf(new URL('failures.json', folder));
  return `${pack},"messages":{${languages.join()}},"failures":${failures}}`;
}
