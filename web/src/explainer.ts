// explain.wasm with the languages that were requested so far. It is a separate file, so that pages
// that only check do not load it.

import type { Locale } from './ids.js';

// The files that only an explainer needs.
export { explainModule, failuresOf } from './assets.js';

type Operation = 'explain' | 'refusals' | 'loadFailures';

export class Explainer<Answer = unknown> {
  readonly #languages = new Map<Locale, Promise<void>>();
  #knowsDictionary = false;

  /** `load` fetches the failure dictionary with the texts of a language. */
  constructor(
    readonly call: (operation: Operation, input: unknown) => Answer,
    readonly load: (locale: Locale) => Promise<string>,
  ) {}

  /** Loads the texts of a language once. After a failure, the next call tries again. */
  learn(locale: Locale): Promise<void> {
    let language = this.#languages.get(locale);
    if (!language) {
      language = this.#learn(locale, [...this.#languages.values()]);
      language.catch(() => this.#languages.delete(locale));
      this.#languages.set(locale, language);
    }
    return language;
  }

  // Languages are loaded one after the other: the first also loads the dictionary, the others only
  // their texts.
  async #learn(locale: Locale, earlier: Promise<void>[]): Promise<void> {
    const document = JSON.parse(await this.load(locale)) as { failures?: object; messages: object };
    await Promise.allSettled(earlier);
    if (this.#knowsDictionary) delete document.failures;
    this.call('loadFailures', document);
    this.#knowsDictionary = true;
  }
}
