// Puts a program into an element of a page, which may be a custom element's own.

import { ExportedProgram, type SizedText } from './exported_program.js';
import { GlyphPainter } from './glyph_painter.js';
import { HeldWork } from './held_work.js';
import styles from './kit.css';
import { Program } from './program.js';
import { SplitInstance } from './split.js';

/**
 * Runs a module that was linked with wasm/kit/program_exports.cpp in a shadow tree of `place`, as
 * wide as `place` and as high as the program. `disconnect` ends it.
 */
export async function openProgram(
  place: HTMLElement,
  module: WebAssembly.Module,
): Promise<Program<SizedText>> {
  const [root, ruler, own] = [make('div', 'root'), make('div', 'ruler'), make('div', 'own')];
  const form = document.createElement('form');
  own.append(form);
  root.append(ruler, own);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  const shadow = place.attachShadow({ mode: 'open' });
  shadow.adoptedStyleSheets = [sheet];
  shadow.append(root);

  const now = (): number => Date.now() / 1000;
  const glyphs = new GlyphPainter();
  const instance = await SplitInstance.create(module, glyphs.imports);
  glyphs.attach(instance.exports.memory);
  const work = new HeldWork(instance, () => Promise.reject(new Error('There is one file.')), {
    holding: () => undefined,
    incomplete: () => undefined,
    broke: (error) => {
      program.disconnect();
      reportError(error);
    },
  });
  const elements = { root, ruler, form };
  const program = new Program<SizedText>(
    { elements, module: new ExportedProgram(root, instance, now), glyphs, work, now },
    { shown: (as) => (root.className = `root ${as}`) },
  );
  program.connect();
  return program;
}

function make(tag: string, className: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  return element;
}
