// What a wizard knows about the other tabs of its site (tab_locks.ts).

import { services } from './errands.js';
import type { TabLocks } from './tab_locks.js';

export class OtherTabs {
  readonly #tell: (isRunning: boolean) => void;
  #applicant: string | null = null;
  #isSubmitted = false;
  #isConnected = false;
  #locks: TabLocks | undefined;
  #loading: Promise<void> | undefined;

  /** `tell` is called when another tab begins or ends to verify the applicant who is reviewed. */
  constructor(tell: (isRunning: boolean) => void) {
    this.#tell = tell;
  }

  connect(): void {
    this.#isConnected = true;
    this.#load();
    this.#locks?.connect();
  }

  disconnect(): void {
    this.#isConnected = false;
    this.#locks?.disconnect();
  }

  /** The applicant whose submission is reviewed; then, whose verification runs here. */
  follow(applicant: string | null, isSubmitted: boolean): void {
    this.#applicant = applicant;
    this.#isSubmitted = isSubmitted;
    this.#load();
    this.#locks?.follow(applicant, isSubmitted);
  }

  /**
   * Whether another tab verifies the applicant, if that is still unknown and possible; undefined if
   * the submission need not wait.
   */
  get doubt(): Promise<boolean> | undefined {
    return this.#locks ? this.#locks.doubt : this.#loading?.then(() => this.#locks?.doubt ?? false);
  }

  /** Another tab verifies the applicant, or has ended to do so. */
  say(isRunning: boolean): void {
    this.#locks?.say(isRunning);
  }

  /** Without the file the wizard submits as if it were alone; the next step tries again. */
  #load(): void {
    if (this.#locks || !this.#isConnected || !isPossible()) return;
    this.#loading ??= services()
      .then(({ TabLocks }) => {
        this.#locks = new TabLocks(this.#tell);
        this.#locks.follow(this.#applicant, this.#isSubmitted);
        if (this.#isConnected) this.#locks.connect();
      })
      .catch(() => undefined)
      .finally(() => (this.#loading = undefined));
  }
}

function isPossible(): boolean {
  return 'locks' in navigator && 'subtle' in crypto;
}
