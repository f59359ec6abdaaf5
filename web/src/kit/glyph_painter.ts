// Glyphs without a font file: the browser itself measures and paints them in the page's fonts.

/** The module's imports with the name `host`. */
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

// Variation selectors, joiners and bidi marks change the characters beside them and have no width.
const invisible = /^\p{Default_Ignorable_Code_Point}$/u;
const control = /^[\p{Cc}\p{Cs}]$/u;
// This code point is not assigned, so every font shows its box for missing glyphs.
const unassigned = 0x378;

export class GlyphPainter {
  /** The number of glyphs painted so far. */
  painted = 0;
  readonly #context: CanvasRenderingContext2D;
  #memory: WebAssembly.Memory | undefined;
  #family = 'sans-serif';
  #font = '';
  /** Counts the changes of the font. */
  #fonts = 0;
  readonly #shown = new Map<number, boolean>();

  constructor() {
    // Without willReadFrequently every getImageData would wait for the GPU, which is a hundred
    // times slower.
    const canvas = document.createElement('canvas');
    this.#context = canvas.getContext('2d', {
      willReadFrequently: true,
    }) as CanvasRenderingContext2D;
  }

  /** Sets the memory that results are written to; it exists only after the instance is made. */
  attach(memory: WebAssembly.Memory): void {
    this.#memory = memory;
  }

  /** Returns a number, which changes when the glyphs painted so far are no longer valid. */
  setFont(family: string, lang: string): number {
    const { canvas } = this.#context;
    if (family === this.#family && lang === canvas.lang) return this.#fonts;
    this.#family = family;
    // The language selects the Chinese, Japanese or Korean shape of a character.
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

  /** The pixels of a character, for comparisons. */
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
    // The program adds up the advances of single glyphs, so kerning is off here and in the inputs
    // over the canvas.
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
