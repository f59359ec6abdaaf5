// The texts of the wizard: those of the current language, with the page's own in their place.

import type { Command } from './border.js';
import type { ErrorReason } from './events.js';
import { builtInLocale, type Locale } from './ids.js';
import { localeOf } from './language.js';
import { loadTexts } from './messages.js';
import type { Fault } from './types.js';

export type Texts = Record<string, string>;

export interface TranslationListener {
  /** Whether a wizard is running that can get new texts. */
  isThere(): boolean;
  say(command: Command): void;
  failed(reason: ErrorReason, error: unknown, retry?: () => void, faults?: Fault[]): void;
}

export class Translation {
  readonly #element: Element;
  readonly #listener: TranslationListener;
  #own: Readonly<Texts> = {};
  /** What the wizard has, or will get next: the language, and the page's own texts. */
  #given: { locale: Locale; own: Readonly<Texts> } | undefined;
  #pending: Promise<void> | undefined;

  constructor(element: Element, listener: TranslationListener) {
    this.#element = element;
    this.#listener = listener;
  }

  /** The current language. */
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

  /**
   * The language and texts at the start. The texts of the first screens in the built-in language
   * are built in.
   */
  async first(): Promise<{ locale: Locale; messages?: Texts }> {
    const given = (this.#given = { locale: this.locale, own: this.#own });
    if (given.locale === builtInLocale && !Object.keys(given.own).length)
      return { locale: builtInLocale };
    const messages = await this.#load(given.locale);
    return messages ? { locale: given.locale, messages } : { locale: builtInLocale };
  }

  /** Translates everything again if the language or the page's own texts have changed. */
  follow(): void {
    const { locale } = this;
    if (locale !== this.#given?.locale || this.#own !== this.#given.own) this.#translate();
  }

  /** Resolves when everything is in the current language. */
  async settled(): Promise<void> {
    this.follow();
    await this.#pending;
  }

  /** @throws when they cannot be loaded. */
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
      // The language or the own texts may have changed meanwhile.
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
