// Decides how many device pixels the picture has. No single source is always right:
//
// - `devicePixelContentBoxSize` is exact where the browser itself does its layout in device pixels,
//   and it includes `zoom`. But with an emulated pixel ratio (DevTools' device toolbar, a test's
//   `deviceScaleFactor`) it still counts pixels of the real screen, and Safari does not have it.
// - The width in CSS pixels times `devicePixelRatio` includes the emulated ratio, but not
//   `zoom` on the element or its ancestors, and not the direction in which the browser rounds.
// - `getBoundingClientRect` includes transforms, but the compositor applies these to the finished
//   picture.
//
// Therefore the expected width is the element's width in CSS pixels, which the layout of the
// controls uses too, times ratio and zoom. The exact size is used only if it differs from this by
// no more than rounding.

export interface Pixels {
  /** Width in device pixels; 0 while nothing is laid out. */
  width: number;
  /** Device pixels per CSS pixel of the element. */
  scale: number;
}

/** The limits of the scale. Outside them the picture is drawn larger or coarser. */
const scales = { least: 0.25, most: 8 };

export function decide(
  cssWidth: number,
  exact: number | undefined,
  ratio: number,
  zoom: number,
): Pixels {
  const scale = Math.min(Math.max(ratio * zoom, scales.least), scales.most);
  const expected = cssWidth * scale;
  const isBelieved = exact !== undefined && Math.abs(exact - expected) <= 1;
  return { width: isBelieved ? exact : Math.round(expected), scale };
}

/** Measures an element that is as wide as the picture. */
export class Ruler {
  readonly #element: Element;
  readonly #changed: () => void;
  #cssWidth = 0;
  #exact: number | undefined;
  #told = '';

  constructor(element: Element, changed: () => void) {
    this.#element = element;
    this.#changed = changed;
  }

  get pixels(): Pixels {
    return decide(this.#cssWidth, this.#exact, devicePixelRatio, zoomOf(this.#element));
  }

  /** False while the element is not displayed. */
  get isLaidOut(): boolean {
    return this.#cssWidth > 0;
  }

  /** Measures again, because the observer does not report elements that the browser skips. */
  measure(): void {
    const width = parseFloat(getComputedStyle(this.#element).width) || 0;
    // The computed width is rounded, so small differences do not count.
    if (Math.abs(width - this.#cssWidth) < 0.1) return;
    this.#cssWidth = width;
    this.#exact = undefined;
  }

  /** Calls back between layout and painting, so that a picture drawn then is never stretched. */
  watch(signal: AbortSignal): void {
    // Measures now, because the observer reports only after the next layout.
    this.measure();
    this.#told = JSON.stringify(this.pixels);
    const observer = new ResizeObserver((entries) => {
      const entry = entries.at(-1);
      this.#cssWidth = entry?.contentRect.width ?? 0;
      this.#exact = entry?.devicePixelContentBoxSize?.[0]?.inlineSize;
      this.#tell();
    });
    try {
      observer.observe(this.#element, { box: 'device-pixel-content-box' });
    } catch {
      observer.observe(this.#element);
    }
    signal.addEventListener('abort', () => observer.disconnect());
    this.#watchRatio(signal);
  }

  /**
   * Not every browser's observer reports a new pixel ratio when the width in CSS pixels is the
   * same.
   */
  #watchRatio(signal: AbortSignal): void {
    const changed = (): void => {
      if (signal.aborted) return;
      this.#watchRatio(signal);
      this.#tell();
    };
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', changed, {
      once: true,
      signal,
    });
  }

  #tell(): void {
    const pixels = JSON.stringify(this.pixels);
    if (pixels === this.#told) return;
    this.#told = pixels;
    this.#changed();
  }
}

/** The product of `zoom` of the element and all its ancestors. */
function zoomOf(element: Element): number {
  return (element as Element & { currentCSSZoom?: number }).currentCSSZoom ?? 1;
}
