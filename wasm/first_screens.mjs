// Walks through the screens before the form, to record which functions of the wizard they run.

const now = Date.parse('2026-11-23T18:30:00+08:00') / 1000;
/** Steps whose screens are in the first file. */
const first = new Set(['account_type', 'situation', 'recommendation']);

class Wizard {
  #exports;
  /** All nodes of the last frame, in reading order. */
  nodes = [];

  /** @param {WebAssembly.Module} module @param {object} options */
  constructor(module, options) {
    this.#exports = new WebAssembly.Instance(module, { host: this.#letters() }).exports;
    this.#exports._initialize?.();
    if (this.#exports.wizard_create(this.#write(options), now))
      throw new Error('The options are refused.');
  }

  /** Sends a command and draws a frame, as a page does. */
  send(command) {
    if (this.#exports.wizard_command(this.#write(command), now))
      this.#read(this.#exports.wizard_rejection());
    return this.frame();
  }

  frame() {
    const {
      wizard_frame,
      wizard_draw_frame,
      wizard_wake,
      wizard_nodes,
      wizard_effects,
      wizard_snapshot,
    } = this.#exports;
    wizard_frame(now);
    wizard_draw_frame();
    wizard_wake();
    wizard_snapshot(0);
    this.#learn(this.#read(wizard_nodes()));
    return this.#read(wizard_effects());
  }

  #learn({ order, nodes }) {
    const known = new Map([...this.nodes, ...nodes].map((node) => [node.id, node]));
    this.nodes = (order ?? this.nodes.map(({ id }) => id)).map((id) => known.get(id));
  }

  profile() {
    const { __write_profile: write } = this.#exports;
    // Uses a new memory page, so that the profile overwrites nothing.
    const at = this.#exports.memory.grow(1) * 65536;
    return new Uint8Array(this.#exports.memory.buffer, at, write(at, 65536));
  }

  #write(value) {
    const bytes = new TextEncoder().encode(JSON.stringify(value));
    const at = this.#exports.border_buffer(bytes.length);
    new Uint8Array(this.#exports.memory.buffer, at, bytes.length).set(bytes);
    return bytes.length;
  }

  #read(address) {
    const [start, length] = new Uint32Array(this.#exports.memory.buffer, address, 2);
    return JSON.parse(
      new TextDecoder().decode(new Uint8Array(this.#exports.memory.buffer, start, length)),
    );
  }

  /**
   * Glyphs with fixed widths and all pixels set, because their shapes do not change which functions
   * run.
   */
  #letters() {
    const floats = (at, values) =>
      new Float32Array(this.#exports.memory.buffer, at, values.length).set(values);
    const width = (codepoint, size) => (codepoint < 0x2e80 ? size / 2 : size);
    return {
      font_metrics: (weight, size, out) => floats(out, [size, size / 4]),
      glyph_measure: (codepoint, weight, size, out) => {
        const isBlank = codepoint <= 32;
        floats(out, [
          width(codepoint, size),
          0,
          isBlank ? 0 : -size,
          isBlank ? 0 : width(codepoint, size),
          0,
        ]);
        return 1;
      },
      glyph_shows: () => 1,
      glyph_raster: (codepoint, weight, size, x0, y0, columns, rows, out) =>
        new Uint8Array(this.#exports.memory.buffer, out, columns * rows).fill(255),
    };
  }
}

const view = (own = {}) => ({
  kind: 'view',
  width: 390,
  dpr: 2,
  touch: true,
  scheme: 'light',
  more_contrast: false,
  density: 'comfortable',
  text_scale: 1,
  colors: {},
  ...own,
});
const looks = [
  view(),
  view({ width: 1120, dpr: 1, touch: false }),
  view({ width: 700, dpr: 1.5, density: 'compact' }),
  view({ scheme: 'dark', text_scale: 1.5 }),
  view({ scheme: 'contrast', colors: { accent: '#0000ff' } }),
  view({ more_contrast: true, colors: { accent: '#aa0000', ink: '#111111' } }),
];

/** All actions on a screen that do not leave it. */
function lookAround(wizard) {
  for (const look of looks) wizard.send(look);
  for (const node of wizard.nodes.filter(({ role }) =>
    ['button', 'link', 'radio', 'checkbox'].includes(role),
  )) {
    const at = { x: node.x + node.w / 2, y: node.y + node.h / 2, focus: node.id };
    wizard.send({ kind: 'pointer', ...at, down: false, focus_visible: true });
    wizard.send({ kind: 'pointer', ...at, down: true, focus_visible: false });
    wizard.send({
      kind: 'pointer',
      x: null,
      y: null,
      down: false,
      focus: null,
      focus_visible: false,
    });
  }
  wizard.send({ kind: 'fonts_changed' });
  wizard.send(view());
}

/**
 * The number of presses from the start to the recommendation, with one changed answer. Who has a
 * special case presses more often, and has the second file by then.
 */
const longestWay = 3;

/**
 * The ways through the first screens. Each is a list of nodes to press after a reset, and says
 * whether it ends on a screen that no way before it reached.
 */
function waysOf(module, options) {
  const wizard = new Wizard(module, options);
  wizard.send(view());
  const known = new Set();
  const found = [];
  /** @returns false when it leaves the first screens */
  const walk = (way) => {
    wizard.send({ kind: 'reset' });
    let effects = [];
    for (const node of way) effects = wizard.send({ kind: 'action', node, action: 'activate' });
    return effects.every(
      ({ type, step, open }) => !(type === 'help' && open) && (type !== 'step' || first.has(step)),
    );
  };
  for (const queue = [[]]; queue.length;) {
    const way = queue.shift();
    if (!walk(way)) continue;
    const screen = wizard.nodes.map(({ id }) => id).join('\n');
    const isNew = !known.has(screen);
    found.push({ way, isNew });
    if (!isNew || way.length === longestWay) continue;
    known.add(screen);
    const pressed = wizard.nodes.filter(
      ({ role, href }) => ['button', 'radio', 'checkbox'].includes(role) && !href,
    );
    for (const { id } of pressed) queue.push([...way, id]);
  }
  return found;
}

/** @param {Wizard} wizard @param {ReturnType<typeof waysOf>} ways */
function walkAll(wizard, ways) {
  for (const { way, isNew } of ways) {
    wizard.send({ kind: 'reset' });
    for (const node of way) wizard.send({ kind: 'action', node, action: 'activate' });
    if (isNew) lookAround(wizard);
  }
}

/**
 * The profile of an instrumented wizard after all walks, for wasm-split.
 * @param {WebAssembly.Module} plain the same wizard, which finds the ways
 * @param {WebAssembly.Module} instrumented
 * @param {{ locale: string, messages: Record<string, string> }[]} languages the one that is built
 *   in, and another
 */
export function recordFirstScreens(plain, instrumented, [builtIn, other]) {
  const options = { locale: builtIn.locale, facts: {}, fields: {} };
  const ways = waysOf(plain, options);
  const wizard = new Wizard(instrumented, options);
  wizard.frame(); // before the page knows its size
  wizard.send({ kind: 'texts', ...builtIn }); // of later screens; they may arrive at any time
  walkAll(wizard, ways);
  wizard.send({ kind: 'locale', ...other });
  walkAll(wizard, ways);
  wizard.send({ kind: 'back', count: 0 });
  wizard.send({ kind: 'reset' });
  wizard.send({ kind: 'facts', facts: { account_type: 'personal' } });
  wizard.send({ kind: 'go_to', step: 'account_type' });
  return wizard.profile();
}
