// A program whose module has the kit's own exports: wasm/kit/program_exports.cpp in types.

import { actions } from '../vocabulary.js';
import { readDrawFrame, type DrawFrame } from './draw_frame.js';
import type { PointerState } from './mirror.js';
import type { NodeChanges } from './nodes.js';
import type { NodeAction, ProgramModule, Surface } from './program.js';
import type { SplitInstance } from './split.js';

interface Exports {
  memory: WebAssembly.Memory;
  kit_buffer(bytes: number): number;
  kit_resize(width: number, dpr: number, textScale: number): void;
  kit_forget_glyphs(): void;
  kit_point(x: number, y: number, down: number, focusLength: number, isFocusVisible: number): void;
  kit_act(kind: number, nodeLength: number, textLength: number): void;
  kit_frame(now: number): number;
  kit_nodes(): number;
  kit_draw_frame(): number;
}

export interface SizedText extends Surface {
  /** How much larger than 16 px the person wants text, from 1. */
  textScale: number;
}

export class ExportedProgram implements ProgramModule<SizedText> {
  readonly #root: Element;
  readonly #now: () => number;
  readonly #exports: Exports;

  constructor(root: Element, instance: SplitInstance, now: () => number) {
    this.#root = root;
    this.#now = now;
    this.#exports = instance.exports as unknown as Exports;
    instance.exports._initialize?.();
  }

  view(surface: Surface): SizedText {
    const size = parseFloat(getComputedStyle(this.#root).fontSize);
    return { ...surface, textScale: Math.max(1, size / 16 || 1) };
  }

  resize({ width, dpr, textScale }: SizedText): void {
    this.#exports.kit_resize(width, dpr, textScale);
  }

  forgetGlyphs(): void {
    this.#exports.kit_forget_glyphs();
  }

  point({ x, y, down, focus, focus_visible }: PointerState): void {
    const [length] = this.#write(focus ?? '');
    this.#exports.kit_point(x ?? NaN, y ?? NaN, Number(down), length, Number(focus_visible));
  }

  act({ node, action, text = '' }: NodeAction): void {
    const [nodeLength, textLength] = this.#write(node, text);
    this.#exports.kit_act(actions.indexOf(action), nodeLength, textLength);
  }

  frame(): boolean {
    return this.#exports.kit_frame(this.#now()) !== 0;
  }

  nodes(): NodeChanges {
    const { buffer } = this.#exports.memory;
    const [start = 0, length = 0] = new Uint32Array(buffer, this.#exports.kit_nodes(), 2);
    // Drawing may have moved the memory.
    const bytes = new Uint8Array(this.#exports.memory.buffer, start, length);
    return JSON.parse(new TextDecoder().decode(bytes)) as NodeChanges;
  }

  drawFrame(): DrawFrame {
    const address = this.#exports.kit_draw_frame();
    return readDrawFrame(this.#exports.memory.buffer, address);
  }

  /** A program of this kind changes only when a person does something. */
  wake(): number {
    return 0;
  }

  /** Puts texts into the module's buffer, one behind the other; answers with their lengths. */
  #write(first: string, second = ''): [first: number, second: number] {
    const encoder = new TextEncoder();
    const parts = [encoder.encode(first), encoder.encode(second)] as const;
    const lengths: [number, number] = [parts[0].length, parts[1].length];
    const address = this.#exports.kit_buffer(lengths[0] + lengths[1]);
    const buffer = new Uint8Array(this.#exports.memory.buffer, address, lengths[0] + lengths[1]);
    buffer.set(parts[0]);
    buffer.set(parts[1], lengths[0]);
    return lengths;
  }
}
