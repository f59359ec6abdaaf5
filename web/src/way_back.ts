// The way back of one wizard, on which the browser's back button leads (history.ts).

import { inServices } from './errands.js';
import type { SharedHistory } from './history.js';

export class WayBack {
  /** How many steps lead back in the wizard. */
  count = 0;
  /** Whether the back button leads back in this wizard. */
  isConnected = false;
  /** Leads back until only `count` steps are left. */
  readonly goBack: (count: number) => void;
  #history: SharedHistory | undefined;

  constructor(goBack: (count: number) => void) {
    this.goBack = goBack;
  }

  connect(isConnected: boolean): void {
    this.isConnected = isConnected;
    this.#apply();
  }

  /** So many steps lead back now. */
  follow(count: number): void {
    this.count = count;
    this.#apply();
  }

  #apply(): void {
    if (this.#history) this.#history.follow(this);
    else if (this.isConnected)
      // Without the file the back button leaves the page.
      inServices(({ sharedHistory }) => {
        this.#history = sharedHistory;
        sharedHistory.follow(this);
      });
  }
}
