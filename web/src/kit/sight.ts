// Says whether the element is visible. While it is not, nothing is painted. When it becomes visible
// again, this is reported, if the browser makes that possible, before the browser's next picture,
// so that no outdated picture is seen.

import { rootsOf } from './roots.js';

export interface SightListener {
  /** The element became visible or invisible. */
  changed(isSeen: boolean): void;
  /** The element may be visible in the next picture. */
  appearing(): void;
  /**
   * The browser skips the element (`content-visibility: auto`). It then reports no change, and it
   * may report the return too late.
   */
  skipped(): void;
}

/**
 * The distance from the window, in CSS pixels, at which the element is already painted, so that
 * scrolling shows no gap.
 */
const margin = 100;

export class Sight {
  isSeen = true;
  readonly #element: Element;
  readonly #ruler: Element;
  readonly #listener: SightListener;
  #absence: AbortController | undefined;

  /** `ruler` is laid out at the element's place; its size does not depend on the drawn content. */
  constructor(element: Element, ruler: Element, listener: SightListener) {
    this.#element = element;
    this.#ruler = ruler;
    this.#listener = listener;
  }

  watch(signal: AbortSignal): void {
    // Sets the state now, because the observer reports only after the next layout.
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

  /** Checks only the rectangle; other elements may still cover or clip the element. */
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

  /**
   * Waits for the element's return. The intersection observer reports it only after the picture,
   * but scroll events and size changes come before the picture.
   */
  #awaitReturn(): AbortController {
    const absence = new AbortController();
    const { signal } = absence;
    const look = (): void => {
      if (this.isInWindow) this.#listener.appearing();
    };
    for (const root of rootsOf(this.#element)) {
      root.addEventListener('scroll', look, { capture: true, passive: true, signal });
    }
    // A new observation is reported as soon as the element is laid out. For an element that was not
    // displayed or was skipped, that is when it comes back.
    const layout = new ResizeObserver(look);
    layout.observe(this.#ruler);
    signal.addEventListener('abort', () => layout.disconnect());
    return absence;
  }
}
