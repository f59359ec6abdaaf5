// Runs one program of Dear ImGui on a canvas: what a person does goes in, frames come out on demand. A
// frame is drawn only after something happened, and then until the program says that nothing moves
// any more; idle there is no loop and no timer.

import type { Action } from '../vocabulary.js';
import type { DrawFrame } from './draw_frame.js';
import type { GlyphPainter } from './glyph_painter.js';
import type { HeldWork } from './held_work.js';
import { Mirror, type PointerState } from './mirror.js';
import type { NodeChanges } from './nodes.js';
import { Ruler } from './pixels.js';
import { Renderer } from './renderer.js';
import { Sight } from './sight.js';

/** What a program has to fit into. */
export interface Surface {
  /** In CSS pixels. */
  width: number;
  /** Device pixels a CSS pixel. */
  dpr: number;
}

/** What a person did to the element of a node. */
export interface NodeAction {
  node: string;
  action: Action;
  /** Of `change`. */
  text?: string;
}

/** The wasm module behind the program. Calls can throw `Missing` (split.ts). */
export interface ProgramModule<View extends Surface> {
  /** The look that the page wants besides the size. */
  view(surface: Surface): View;
  /** The view is another one. */
  resize(view: View): void;
  /** The fonts are others, so that every glyph has to be painted anew. */
  forgetGlyphs(): void;
  point(state: PointerState): void;
  act(action: NodeAction): void;
  /** Draws; true when the nodes changed. */
  frame(): boolean;
  nodes(): NodeChanges;
  drawFrame(): DrawFrame;
  /** When the picture will change by itself, in seconds since 1970; 0 never. */
  wake(): number;
}

export interface ProgramListener {
  /** The elements are those of the frame that is about to be shown. */
  drawn?(): void;
  /** Another main heading than before: another screen. */
  arrived?(): void;
  /** The frame is on screen, or would be if anybody saw it. */
  finished?(): void;
  /** Whether the canvas shows the program, or, without WebGL2, the mirror itself. */
  shown?(as: 'canvas' | 'mirror'): void;
  /** True while the page is told of something: what it does then is drawn a little later. */
  isTelling?(): boolean;
}

export interface ProgramElements {
  /** Around the canvas. */
  root: HTMLElement;
  /**
   * As wide as the root and without height, so that its size changes only when there is another
   * width to fill.
   */
  ruler: HTMLElement;
  /** Where the mirror goes. */
  form: HTMLFormElement;
}

export interface ProgramParts<View extends Surface> {
  elements: ProgramElements;
  module: ProgramModule<View>;
  glyphs: GlyphPainter;
  work: HeldWork;
  /** Seconds since 1970. */
  now: () => number;
  drawQrCode?: (text: string) => Promise<Element | null>;
}

export class Program<View extends Surface> {
  /** Frames drawn since the start; stands still while nothing changes. */
  frames = 0;
  /** The person did something in the program, so the focus may follow. */
  hasActed = false;
  readonly #elements: ProgramElements;
  readonly #module: ProgramModule<View>;
  readonly #glyphs: GlyphPainter;
  readonly #work: HeldWork;
  readonly #now: () => number;
  readonly #listener: ProgramListener;
  readonly #mirror: Mirror;
  readonly #renderer: Renderer;
  readonly #ruler: Ruler;
  readonly #sight: Sight;
  readonly #idle: (() => void)[] = [];
  #connection: AbortController | undefined;
  #scheduled = 0;
  #face: 'canvas' | 'mirror' | undefined;
  /** What the program knows of its page. */
  #told = { fonts: 0, view: '' };
  #focusNext: 'heading' | { node: string } | undefined;
  #alarm: ReturnType<typeof setTimeout> | undefined;

  constructor(
    { elements, module, glyphs, work, now, drawQrCode }: ProgramParts<View>,
    listener: ProgramListener = {},
  ) {
    this.#elements = elements;
    this.#module = module;
    this.#glyphs = glyphs;
    this.#work = work;
    this.#now = now;
    this.#listener = listener;
    const { root, ruler, form } = elements;
    this.#renderer = new Renderer(root, () => this.request());
    this.#ruler = new Ruler(ruler, () => this.#resized());
    this.#sight = new Sight(root, ruler, {
      changed: (isSeen) => {
        this.#renderer.isSeen = isSeen;
        if (isSeen) this.request();
      },
      appearing: () => work.run(() => this.#catchUp()),
      skipped: () => this.#renderer.hide(),
    });
    this.#mirror = new Mirror(form, {
      activated: (node) => {
        this.act(() => module.act({ node, action: 'activate' }), true);
        // What a click leads to happens while it counts as the person's own: copying, opening
        // windows, keyboards.
        this.flush();
      },
      typed: (node, text) => this.act(() => module.act({ node, action: 'change', text })),
      left: (node) => this.act(() => module.act({ node, action: 'leave' })),
      // A pointer that moves is no reason to try again to get a file.
      pointed: (state) => this.#run(() => module.point(state)),
      drawQrCode: drawQrCode ?? (() => Promise.resolve(null)),
    });
  }

  get heading(): HTMLElement | undefined {
    return this.#mirror.heading;
  }

  get hasFocus(): boolean {
    return this.#mirror.hasFocus;
  }

  /** The node that has the focus. */
  get focused(): string | null {
    return this.#mirror.focused;
  }

  /** How often the browser took the WebGL context away. */
  get losses(): number {
    return this.#renderer.losses;
  }

  /**
   * Starts watching size and visibility; the first frame follows. Until `disconnect`, the signal
   * that comes back lasts; there is none when it was only moved.
   */
  connect(): AbortSignal | undefined {
    this.#mirror.checkFocus();
    if (this.#connection) {
      // It was moved. WebKitGTK drops what a moved canvas shows, without a word.
      this.#renderer.hide();
      this.request();
      return undefined;
    }
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    const request = (): void => this.request();
    this.#ruler.watch(signal);
    this.#sight.watch(signal);
    // What is shown depends on the time, which may be another day's by now.
    for (const type of ['visibilitychange', 'resume'])
      document.addEventListener(type, request, { signal });
    for (const type of ['pageshow', 'focus', 'online']) addEventListener(type, request, { signal });
    document.fonts.addEventListener('loadingdone', request, { signal });
    this.request();
    return signal;
  }

  /** Stops everything and gives the GPU back; `connect` goes on where it was. */
  disconnect(): void {
    this.#connection?.abort();
    this.#connection = undefined;
    cancelAnimationFrame(this.#scheduled);
    this.#scheduled = 0;
    clearTimeout(this.#alarm);
    this.#renderer.release();
    this.#settle();
  }

  /** The person does something: `work` tells the module. */
  act(work: () => void, isPress = false): void {
    this.hasActed = true;
    this.tell(work, isPress);
  }

  /** Tells the module something; what it leads to is drawn. */
  tell(work: () => void, isPress = false): void {
    this.#run(work, isPress);
    if (this.#work.isHolding) void this.#work.complete();
  }

  /** Draws before the browser's next picture. */
  request(): void {
    if (this.#scheduled || !this.#connection || !this.#ruler.isLaidOut) return;
    this.#scheduled = requestAnimationFrame(() => this.#frame());
  }

  /**
   * Draws what was asked for without waiting for the browser's next picture, so that the module
   * knows all that the person did.
   */
  flush(): void {
    if (this.#scheduled && !this.#listener.isTelling?.()) this.#frame();
  }

  /** Resolves when nothing is left to draw. */
  async idle(): Promise<void> {
    if (this.#sight.isInWindow) this.#work.run(() => this.#catchUp());
    await this.#work.idle();
    if (this.#scheduled) await new Promise<void>((resolve) => this.#idle.push(resolve));
  }

  /** Where the focus goes with the next frame. */
  focusNext(target: 'heading' | { node: string }): void {
    this.#focusNext = target;
  }

  /** The same, unless it goes somewhere already. */
  focusHeadingNext(): void {
    this.#focusNext ??= 'heading';
  }

  #run(work: () => void, isPress = false): void {
    this.#work.run(() => {
      work();
      this.request();
    }, isPress);
  }

  #frame(isSeen = this.#sight.isSeen): void {
    cancelAnimationFrame(this.#scheduled);
    this.#scheduled = 0;
    // What waits is drawn when it is done.
    if (this.#work.isHolding) void this.#work.complete();
    else this.#work.run(() => this.#draw(isSeen), this.hasActed);
  }

  #draw(isSeen: boolean): void {
    this.#tellView();
    const isChanged = this.#module.frame();
    this.frames++;
    if (isChanged) this.#reflect();
    this.#listener.drawn?.();
    // A listener may have ended it.
    if (this.#work.isBroken) return;
    this.hasActed = false;
    this.#moveFocus();
    this.#show(isSeen);
    this.#listener.finished?.();
    if (!this.#scheduled) this.#settle();
    this.#setAlarm();
  }

  /**
   * The one timer: for the next time at which the picture changes by itself. It never fires twice
   * in a second.
   */
  #setAlarm(): void {
    clearTimeout(this.#alarm);
    const now = this.#now;
    const time = this.#module.wake();
    if (!this.#connection || !this.#sight.isSeen || !(time > now())) return;
    // Timers end early or, when the machine slept, late, and know no more than 24 days: the clock
    // is what counts.
    const seconds = Math.min(Math.max(time - now() + 0.02, 1), 3600);
    this.#alarm = setTimeout(
      () => (time > now() ? this.#setAlarm() : this.request()),
      seconds * 1000,
    );
  }

  /** Whatever is seen and not what the canvas shows is painted. */
  #show(isSeen: boolean): void {
    const frame = this.#module.drawFrame();
    if (!isSeen) return this.#renderer.conceal(frame);
    this.#face = this.#renderer.paint(frame, this.#ruler.pixels.scale) ? 'canvas' : 'mirror';
    this.#listener.shown?.(this.#face);
  }

  /**
   * Draws again before the browser's next picture when the program is in the window, because some
   * changes send no event.
   */
  #catchUp(): void {
    if (!this.#connection || this.#work.isBroken) return;
    this.#ruler.measure();
    if (!this.#ruler.isLaidOut) return;
    const wake = this.#module.wake();
    const isLate = this.#tellView() || (wake > 0 && wake <= this.#now());
    const isPainted = this.#face === 'mirror' || this.#renderer.shows(this.#module.drawFrame());
    if (isPainted && !isLate && !this.#scheduled) return;
    if (this.#sight.isSeen) this.request();
    else this.#frame(true);
  }

  #reflect(): void {
    const nodes = this.#module.nodes();
    const { root, form } = this.#elements;
    root.style.setProperty('--height', `${nodes.height}px`);
    const before = form.lang;
    const title = this.heading?.textContent;
    this.#mirror.update(nodes);
    if (title && this.heading?.textContent !== title) this.#listener.arrived?.();
    // Han characters have other shapes in another language: the next frame takes the letters anew.
    if (form.lang !== before) this.request();
  }

  #moveFocus(): void {
    const next = this.#focusNext;
    this.#focusNext = undefined;
    if (next === 'heading') this.#mirror.focusHeading();
    else if (next) this.#mirror.focus(next.node);
  }

  /** Tells the program what it has to fit into; true when that is new. */
  #tellView(): boolean {
    const { root, form } = this.#elements;
    const { width, scale } = this.#ruler.pixels;
    const view = this.#module.view({ width: width / scale, dpr: scale });
    const { fontFamily } = getComputedStyle(root);
    // Without a named font family the browser chooses one by language, but a canvas does not.
    // Setting the computed family makes both agree.
    if (form.style.fontFamily !== fontFamily) form.style.fontFamily = fontFamily;
    // What the program was told is noted when it has taken it: a call that is `Missing` something
    // comes again.
    const told = {
      fonts: this.#glyphs.setFont(fontFamily, form.lang),
      view: JSON.stringify(view),
    };
    if (told.fonts === this.#told.fonts && told.view === this.#told.view) return false;
    if (told.fonts !== this.#told.fonts) this.#module.forgetGlyphs();
    this.#told = { ...this.#told, fonts: told.fonts };
    if (told.view !== this.#told.view) this.#module.resize(view);
    this.#told = told;
    return true;
  }

  /** Drawn at once, between layout and painting. */
  #resized(): void {
    if (this.#ruler.isLaidOut) return this.#frame();
    // What is not laid out is drawn when it is.
    cancelAnimationFrame(this.#scheduled);
    this.#scheduled = 0;
    this.#settle();
  }

  #settle(): void {
    for (const resolve of this.#idle.splice(0)) resolve();
  }
}
