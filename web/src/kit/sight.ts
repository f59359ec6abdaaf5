// Whether somebody can see the element. Unseen, nothing is painted; and its return is told,
// wherever a browser lets one know, before the browser's next picture, so that not even one old
// picture is seen.

import { rootsOf } from './roots.js';

export interface SightListener {
  /** It went out of sight, or came back. */
  changed(isSeen: boolean): void;
  /** It may be in sight with the next picture already. */
  appearing(): void;
  /**
   * The browser skips the element (`content-visibility: auto`). It then reports no change, and it
   * may report the return too late.
   */
  skipped(): void;
}

/**
 * How far outside of the window it is painted already, so that scrolling by a wheel or a finger
 * shows no gap.
 */
const margin = 100;

export class Sight {
  isSeen = true;
  readonly #element: Element;
  readonly #ruler: Element;
  readonly #listener: SightListener;
  #absence: AbortController | undefined;

  /** `ruler` is laid out where the element is, and no larger or smaller for what is drawn. */
  constructor(element: Element, ruler: Element, listener: SightListener) {
    this.#element = element;
    this.#ruler = ruler;
    this.#listener = listener;
  }

  watch(signal: AbortSignal): void {
    // The observer reports only after the next layout; the first frame need not wait for it.
    this.#set(this.isInWindow);
    const observer = new IntersectionObserver(
      (entries) => this.#set(entries.at(-1)?.isIntersecting ?? true),
      {
        rootMargin: `${margin}px`,
      },
    );
    observer.observe(this.#element);
    const skip = (): void => {
      if (!this.#element.checkVisibility({ contentVisibilityAuto: true })) this.#listener.skipped();
    };
    for (const root of rootsOf(this.#element)) {
      root.addEventListener('contentvisibilityautostatechange', skip, { capture: true, signal });
    }
    signal.addEventListener('abort', () => {
      observer.disconnect();
      this.#absence?.abort();
      this.#absence = undefined;
    });
  }

  /** By its rectangle alone: something may lie over it or clip it. */
  get isInWindow(): boolean {
    const { top, right, bottom, left } = this.#element.getBoundingClientRect();
    return (
      bottom > -margin &&
      top < innerHeight + margin &&
      right > -margin &&
      left < innerWidth + margin &&
      bottom > top
    );
  }

  #set(isSeen: boolean): void {
    if (isSeen) {
      this.#absence?.abort();
      this.#absence = undefined;
    } else this.#absence ??= this.#awaitReturn();
    if (isSeen === this.isSeen) return;
    this.isSeen = isSeen;
    this.#listener.changed(isSeen);
  }

  /** The observer of sight reports after the picture. Scrolling and sizes are told before it. */
  #awaitReturn(): AbortController {
    const absence = new AbortController();
    const { signal } = absence;
    const look = (): void => {
      if (this.isInWindow) this.#listener.appearing();
    };
    for (const root of rootsOf(this.#element)) {
      root.addEventListener('scroll', look, { capture: true, passive: true, signal });
    }
    // What is observed anew is reported once it is laid out: not displayed or skipped, that is when
    // it comes back.
    const layout = new ResizeObserver(look);
    layout.observe(this.#ruler);
    signal.addEventListener('abort', () => layout.disconnect());
    return absence;
  }
}
