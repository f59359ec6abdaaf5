// Letters without a font file: measured and painted by the browser itself in the page's own font
// stack.

/** What the module imports as `host`. */
export interface GlyphImports extends WebAssembly.ModuleImports {
  font_metrics(weight: number, size: number, out: number): void;
  glyph_measure(codepoint: number, weight: number, size: number, out: number): number;
  glyph_shows(codepoint: number): number;
  glyph_raster(
    codepoint: number,
    weight: number,
    size: number,
    x0: number,
    y0: number,
    width: number,
    height: number,
    out: number,
  ): void;
}

// Variation selectors, joiners and bidi marks shape their neighbours and have no width of their
// own.
const invisible = /^\p{Default_Ignorable_Code_Point}$/u;
const control = /^[\p{Cc}\p{Cs}]$/u;
// Never assigned, so that every font shows the box that stands for a missing glyph.
const unassigned = 0x378;

export class GlyphPainter {
  /** How many glyphs were painted so far. */
  painted = 0;
  readonly #context: CanvasRenderingContext2D;
  #memory: WebAssembly.Memory | undefined;
  #family = 'sans-serif';
  #font = '';
  /** Counts the fonts so far. */
  #fonts = 0;
  readonly #shown = new Map<number, boolean>();

  constructor() {
    // Without willReadFrequently every getImageData waits for the GPU: a hundred times slower.
    const canvas = document.createElement('canvas');
    this.#context = canvas.getContext('2d', {
      willReadFrequently: true,
    }) as CanvasRenderingContext2D;
  }

  /** The memory that the answers are written into; known once the instance exists. */
  attach(memory: WebAssembly.Memory): void {
    this.#memory = memory;
  }

  /** Answers with a number that is another one when glyphs painted so far no longer fit. */
  setFont(family: string, lang: string): number {
    const { canvas } = this.#context;
    if (family === this.#family && lang === canvas.lang) return this.#fonts;
    this.#family = family;
    // Decides between the Chinese, Japanese and Korean shape of the same character.
    canvas.lang = lang;
    if ('lang' in this.#context) this.#context.lang = lang;
    this.#font = '';
    this.#shown.clear();
    return ++this.#fonts;
  }

  readonly imports: GlyphImports = {
    font_metrics: (weight, size, out) => {
      this.#setSize(weight, size);
      const box = this.#context.measureText('国Ég');
      this.#floats(out, [
        Math.round(box.fontBoundingBoxAscent),
        Math.round(box.fontBoundingBoxDescent),
      ]);
    },
    glyph_measure: (codepoint, weight, size, out) => {
      const text = String.fromCodePoint(codepoint);
      if (control.test(text)) return 0;
      this.#setSize(weight, size);
      const box = this.#context.measureText(text);
      const advance = invisible.test(text) ? 0 : box.width;
      this.#floats(out, [
        advance,
        Math.floor(-box.actualBoundingBoxLeft),
        Math.floor(-box.actualBoundingBoxAscent),
        Math.ceil(box.actualBoundingBoxRight),
        Math.ceil(box.actualBoundingBoxDescent),
      ]);
      return 1;
    },
    glyph_shows: (codepoint) => {
      let shown = this.#shown.get(codepoint);
      if (shown === undefined) {
        shown =
          invisible.test(String.fromCodePoint(codepoint)) ||
          this.#picture(codepoint) !== this.#picture(unassigned);
        this.#shown.set(codepoint, shown);
      }
      return Number(shown);
    },
    glyph_raster: (codepoint, weight, size, x0, y0, width, height, out) => {
      const rgba = this.#paint(codepoint, weight, size, -x0, -y0, width, height);
      const alpha = new Uint8Array(this.#buffer(), out, width * height);
      for (let i = 0; i < alpha.length; i++) alpha[i] = rgba[i * 4 + 3] ?? 0;
      this.painted++;
    },
  };

  /** What a character looks like, to be compared. */
  #picture(codepoint: number): string {
    return this.#paint(codepoint, 400, 16, 4, 20, 24, 24).join();
  }

  #paint(
    codepoint: number,
    weight: number,
    size: number,
    x: number,
    y: number,
    width: number,
    height: number,
  ): Uint8ClampedArray {
    const context = this.#context;
    const { canvas } = context;
    if (canvas.width < width || canvas.height < height) {
      canvas.width = Math.max(canvas.width, width);
      canvas.height = Math.max(canvas.height, height);
      this.#font = ''; // resizing resets the context's state
    }
    this.#setSize(weight, size);
    context.clearRect(0, 0, width, height);
    context.fillText(String.fromCodePoint(codepoint), x, y);
    return context.getImageData(0, 0, width, height).data;
  }

  #setSize(weight: number, size: number): void {
    const font = `${weight} ${size}px ${this.#family}`;
    if (font === this.#font) return;
    this.#font = font;
    this.#context.font = font;
    // The program sums single advances; the inputs over the canvas are set the same way.
    this.#context.fontKerning = 'none';
  }

  #floats(address: number, values: number[]): void {
    new Float32Array(this.#buffer(), address, values.length).set(values);
  }

  #buffer(): ArrayBuffer {
    if (!this.#memory) throw new Error('GlyphPainter: attach() the memory first.');
    return this.#memory.buffer;
  }
}
