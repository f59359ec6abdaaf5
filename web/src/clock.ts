// The wizard's clock: the device's time, or a time that the page has set and that runs from there.

export class Clock {
  #offset = 0;

  /**
   * Sets the clock to `now`, or to the device's time if it is null; false when `now` is not a time:
   * then nothing changes.
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
