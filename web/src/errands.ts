// The tasks that the wizard has for the browser: explanations, QR codes, the clipboard, texts of
// later screens. The code that does them is in separate files.

import type { Command, Effect } from './border.js';
import type { Locale } from './ids.js';
import type { Reminder } from './reminder.js';
import type { Source } from './services.js';

/** An effect that is answered with a command. */
export type Errand = Extract<Effect, { type: 'explain' | 'qr_code' | 'copy' | 'texts' }>;

export interface ErrandListener {
  /** All texts of a language, including the page's own. */
  texts(locale: Locale): Promise<Record<string, string>>;
  send(answer: Command): void;
  /** Something could not be loaded; `retry` tries again. */
  failed(errand: Errand | Reminder, error: unknown, retry: () => void): void;
}

export class Errands {
  readonly #source: () => Source;
  readonly #listener: ErrandListener;
  readonly #pending = new Set<Promise<void>>();

  constructor(source: () => Source, listener: ErrandListener) {
    this.#source = source;
    this.#listener = listener;
  }

  run(errand: Errand): void {
    const task = this.#fulfil(errand);
    this.#pending.add(task);
    void task.finally(() => this.#pending.delete(task));
  }

  /** Offers a reminder; there is no answer to it. */
  remind(reminder: Reminder): void {
    services().then(
      ({ offerReminder }) => offerReminder(reminder),
      (error: unknown) => this.#listener.failed(reminder, error, () => this.remind(reminder)),
    );
  }

  get isBusy(): boolean {
    return this.#pending.size > 0;
  }

  /** Resolves when all errands have been answered. */
  async idle(): Promise<void> {
    while (this.#pending.size) await Promise.all(this.#pending);
  }

  /**
   * Fetches everything that may be requested later, so that it works without a network. A failed
   * file is fetched again when it is needed.
   */
  prefetch(): void {
    const source = this.#source();
    const texts = async (): Promise<void> => this.#listener.send(await this.#texts(source.locale));
    inServices(({ prefetch }) => prefetch(source, texts));
  }

  async #fulfil(errand: Errand): Promise<void> {
    let answer: Command;
    try {
      answer =
        errand.type === 'texts'
          ? await this.#texts(errand.locale)
          : await (await services()).answer(errand, this.#source());
    } catch (error) {
      answer = withoutAnswer(errand);
      this.#listener.failed(errand, error, () => this.run(errand));
    }
    this.#listener.send(answer);
  }

  async #texts(locale: Locale): Promise<Command> {
    return { kind: 'texts', locale, messages: await this.#listener.texts(locale) };
  }
}

type Services = typeof import('./services.js');
let loaded: Services | undefined;

/** The part of the element that the first screens do not need. */
export const services = async (): Promise<Services> => (loaded ??= await import('./services.js'));

/**
 * Does what is no loss without that part: at once when it is there; when it cannot be loaded, the
 * next occasion tries again.
 */
export function inServices(use: (parts: Services) => unknown): void {
  const done = async (): Promise<unknown> => use(loaded ?? (await services()));
  done().catch(() => undefined);
}

/** Whether the person wants to save data; then nothing is fetched before it is needed. */
export function isSavingData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData ?? false;
}

/** Safari has no requestIdleCallback. */
export function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work);
  else setTimeout(work, 1000);
}

/** The answer to a question; it repeats the question. */
export function explanations(
  question: Extract<Errand, { type: 'explain' }>,
  answer: string | null,
): Command {
  const { subject } = question;
  return {
    kind: 'explanations',
    subject,
    asked: question.subject === 'help' ? question.text : question.code,
    answer,
  };
}

function withoutAnswer(errand: Errand): Command {
  if (errand.type === 'explain') return explanations(errand, null);
  if (errand.type === 'qr_code') return { kind: 'qr_code', text: errand.text, rows: null };
  if (errand.type === 'texts') return { kind: 'texts', locale: errand.locale, messages: null };
  return { kind: 'copied', succeeded: false };
}
