// Work that needs the second file of a module in two files (split.ts) waits for it, in order.

import { Missing, type SplitInstance } from './split.js';

export interface HeldWorkListener {
  /** Work waits for the second file, or waits no more. */
  holding(isHolding: boolean): void;
  /**
   * The second file is needed and cannot be had: the program stands still until `retry`, or
   * whatever else is done, gets it.
   */
  incomplete(error: unknown, retry: () => void): void;
  /** The module broke: its memory is in no known state, so it is not called again. */
  broke(error: unknown): void;
}

export class HeldWork {
  readonly #instance: SplitInstance;
  readonly #later: () => Promise<WebAssembly.Module>;
  readonly #listener: HeldWorkListener;
  /** What waits, in order; undefined when nothing had to. */
  #held: (() => void)[] | undefined;
  /** The person's press is among it. */
  #isPressHeld = false;
  #isBroken = false;
  #completing: Promise<void> | undefined;

  constructor(
    instance: SplitInstance,
    later: () => Promise<WebAssembly.Module>,
    listener: HeldWorkListener,
  ) {
    this.#instance = instance;
    this.#later = later;
    this.#listener = listener;
  }

  get isHolding(): boolean {
    return this.#held !== undefined;
  }

  get isBroken(): boolean {
    return this.#isBroken;
  }

  /**
   * Does `work`, now or when the second file is here. It begins with its one call that can be
   * `Missing` something, so that it can be done again. While work is held, only the first press of
   * a person counts: it seems to do nothing, and many press again.
   */
  run(work: () => void, isPress = false): void {
    if (this.#isBroken) return;
    if (this.#held) {
      if (!(isPress && this.#isPressHeld)) this.#held.push(work);
      this.#isPressHeld ||= isPress;
      return;
    }
    try {
      work();
    } catch (error) {
      if (error instanceof Missing) {
        this.#held = [work];
        this.#isPressHeld = isPress;
        this.#listener.holding(true);
        void this.complete();
      } else if (error instanceof WebAssembly.RuntimeError) {
        this.#break(error);
      } else {
        throw error;
      }
    }
  }

  /** Gets the second file, unless it is here; what waited for it goes on. */
  complete(): Promise<void> {
    this.#completing ??= this.#complete().finally(() => (this.#completing = undefined));
    return this.#completing;
  }

  /** Nothing is called any more. */
  stop(): void {
    this.#isBroken = true;
    this.#held = undefined;
  }

  /** Resolves when no file is on its way. */
  async idle(): Promise<void> {
    await this.#completing;
  }

  async #complete(): Promise<void> {
    if (this.#instance.isComplete || this.#isBroken) return;
    let later: WebAssembly.Module;
    try {
      later = await this.#later();
    } catch (error) {
      if (this.#held) this.#listener.incomplete(error, () => void this.complete());
      return;
    }
    try {
      await this.#instance.complete(later);
    } catch (error) {
      this.#break(error);
      return;
    }
    const held = this.#held;
    if (!held) return;
    this.#held = undefined;
    this.#isPressHeld = false;
    this.#listener.holding(false);
    for (const work of held) this.run(work);
  }

  #break(error: unknown): void {
    if (this.#isBroken) return;
    this.#isBroken = true;
    this.#listener.broke(error);
  }
}
