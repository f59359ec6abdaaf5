// What the wizard says: the texts of the language that applies, with the page's own in their place.

import type { Command } from './border.js';
import type { ErrorReason } from './events.js';
import { builtInLocale, type Locale } from './ids.js';
import { localeOf } from './language.js';
import { loadTexts } from './messages.js';
import type { Fault } from './types.js';

export type Texts = Record<string, string>;

export interface TranslationListener {
  /** Whether there is a wizard that can be told. */
  isThere(): boolean;
  say(command: Command): void;
  failed(reason: ErrorReason, error: unknown, retry?: () => void, faults?: Fault[]): void;
}

export class Translation {
  readonly #element: Element;
  readonly #listener: TranslationListener;
  #own: Readonly<Texts> = {};
  /** What the wizard was given, or is about to be: the language, and the page's own texts. */
  #given: { locale: Locale; own: Readonly<Texts> } | undefined;
  #pending: Promise<void> | undefined;

  constructor(element: Element, listener: TranslationListener) {
    this.#element = element;
    this.#listener = listener;
  }

  /** The language that applies. */
  get locale(): Locale {
    return localeOf(this.#element);
  }

  get own(): Readonly<Texts> {
    return this.#own;
  }
  set own(texts: Readonly<Texts>) {
    this.#own = texts;
    this.follow();
  }

  /** What a wizard starts with. What the first screens say in the built-in language is built in. */
  async first(): Promise<{ locale: Locale; messages?: Texts }> {
    const given = (this.#given = { locale: this.locale, own: this.#own });
    if (given.locale === builtInLocale && !Object.keys(given.own).length)
      return { locale: builtInLocale };
    const messages = await this.#load(given.locale);
    return messages ? { locale: given.locale, messages } : { locale: builtInLocale };
  }

  /** Says everything anew when something else applies by now. */
  follow(): void {
    const { locale } = this;
    if (locale !== this.#given?.locale || this.#own !== this.#given.own) this.#translate();
  }

  /** Resolves when everything is said in the language that applies. */
  async settled(): Promise<void> {
    this.follow();
    await this.#pending;
  }

  /** @throws when they cannot be had. */
  async texts(locale: Locale): Promise<Texts> {
    const { texts, faults } = await loadTexts(locale, this.#own);
    if (faults.length)
      this.#listener.failed('strings', 'The strings have faults.', undefined, faults);
    return texts;
  }

  #translate(): void {
    if (!this.#listener.isThere()) return;
    const given = (this.#given = { locale: this.locale, own: this.#own });
    this.#pending = this.#load(given.locale).then((messages) => {
      // Meanwhile something else may apply.
      if (given !== this.#given || (!messages && given.locale !== builtInLocale)) return;
      this.#listener.say({ kind: 'locale', locale: given.locale, ...(messages && { messages }) });
    });
  }

  async #load(locale: Locale): Promise<Texts | undefined> {
    try {
      return await this.texts(locale);
    } catch (error) {
      this.#listener.failed('messages', error, () => this.#translate());
      return undefined;
    }
  }
}
