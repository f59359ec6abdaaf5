// Explains refusals and troubles for the wizard, with explain.wasm and the failure dictionary. All
// wizards of a page share them.

import { createAsk, startModule } from './calls.js';
import { explainModule, Explainer, failuresOf } from './explainer.js';
import type { Locale } from './ids.js';
import { loadModule, loadText } from './loader.js';
import type { Trouble } from './types.js';

export interface Dictionaries {
  /** The texts of a language; they contain the names of links and claims. */
  readonly messages: (locale: Locale) => Promise<Record<string, string>>;
  /** The rule pack, when it is not the built-in one. */
  readonly rules: string | undefined;
}

const failures = new Map<Locale, Promise<string>>();
const explainers = new Map<string | undefined, Promise<Explainer<string>>>();

/** Fetches all files that `explain` needs, so that it works without a network afterwards. */
export async function prefetchDictionary(
  locale: Locale,
  { messages }: Dictionaries,
): Promise<void> {
  await Promise.all([loadModule(explainModule()), loadFailures(locale), messages(locale)]);
}

/**
 * JSON text: `{"matches": Explanation[]}`, the likeliest first.
 * @throws {LoadError} when a file cannot be loaded; the next call tries again.
 */
export async function explain(
  trouble: Trouble,
  locale: Locale,
  source: Dictionaries,
): Promise<string> {
  const explainer = await once(explainers, source.rules, () => start(source));
  await explainer.learn(locale);
  return explainer.call('explain', { ...trouble, locale });
}

async function start({ messages, rules }: Dictionaries): Promise<Explainer<string>> {
  const ask = createAsk(await startModule(explainModule()));
  if (rules !== undefined) ask('loadPack', rules);
  return new Explainer(ask, async (locale) => {
    ask('loadMessages', { locale, messages: await messages(locale) });
    return loadFailures(locale);
  });
}

function loadFailures(locale: Locale): Promise<string> {
  return once(failures, locale, () => loadText(failuresOf(locale)));
}

/** Starts each task once and remembers it, unless it fails. */
function once<Key, Value>(
  begun: Map<Key, Promise<Value>>,
  key: Key,
  begin: () => Promise<Value>,
): Promise<Value> {
  let value = begun.get(key);
  if (!value) {
    value = begin();
    value.catch(() => begun.delete(key));
    begun.set(key, value);
  }
  return value;
}
