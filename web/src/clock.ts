// The time that the wizard goes by: the device's, or one that the page set and that goes on from
// there.

export class Clock {
  #offset = 0;

  /**
   * Starts at `now`, or with null at the device's time; false, and nothing changes, when that is no
   * time.
   */
  set(now: string | null): boolean {
    const instant = now === null ? Date.now() : Date.parse(now);
    if (Number.isNaN(instant)) return false;
    this.#offset = now === null ? 0 : instant - Date.now();
    return true;
  }

  /** Seconds since 1970. */
  readonly now = (): number => (Date.now() + this.#offset) / 1000;
}
