// What the wizard asks the browser for: explanations, QR codes, the clipboard. What it takes is in files of its own.

import type { Command, Effect } from './border.js';
import type { Source } from './services.js';
import type { Explanation } from './types.js';

/** An effect that is answered with a command. */
export type Wish = Extract<Effect, { type: 'explain' | 'qr_code' | 'copy' }>;

export interface ErrandListener {
  send(answer: Command): void;
  /** Something could not be had; `retry` asks once more. */
  failed(error: unknown, retry: () => void): void;
}

export class Errands {
  readonly #source: () => Source;
  readonly #listener: ErrandListener;
  readonly #pending = new Set<Promise<void>>();

  constructor(source: () => Source, listener: ErrandListener) {
    this.#source = source;
    this.#listener = listener;
  }

  run(wish: Wish): void {
    const task = this.#fulfil(wish);
    this.#pending.add(task);
    void task.finally(() => this.#pending.delete(task));
  }

  get isBusy(): boolean {
    return this.#pending.size > 0;
  }

  /** Resolves when everything was answered. */
  async idle(): Promise<void> {
    while (this.#pending.size) await Promise.all(this.#pending);
  }

  /** Fetches what may be asked for: it then works without a network. */
  prefetch(): void {
    const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
    if (connection?.saveData) return;
    // Nobody has asked yet: who asks later tries again, and hears of it then.
    void services().then(({ prefetch }) => prefetch(this.#source())).catch(() => undefined);
  }

  async #fulfil(wish: Wish): Promise<void> {
    let answer: Command;
    try {
      answer = await (await services()).answer(wish, this.#source());
    } catch (error) {
      answer = withoutAnswer(wish);
      this.#listener.failed(error, () => this.run(wish));
    }
    this.#listener.send(answer);
  }
}

const services = (): Promise<typeof import('./services.js')> => import('./services.js');

/** The answer to a question, which says what was asked. */
export function explanations(question: Extract<Wish, { type: 'explain' }>, matches: Explanation[] | null): Command {
  const { subject } = question;
  return { kind: 'explanations', subject, asked: question.subject === 'help' ? question.text : question.code, matches };
}

function withoutAnswer(wish: Wish): Command {
  if (wish.type === 'explain') return explanations(wish, null);
  if (wish.type === 'qr_code') return { kind: 'qr_code', text: wish.text, rows: null };
  return { kind: 'copied', succeeded: false };
}
