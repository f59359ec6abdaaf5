// Runs one wizard: commands in, frames on demand out. A frame is drawn only after something
// happened, and then until the wizard says that nothing moves any more; idle there is no loop and
// no timer.

import { Border, CommandError, type Command, type Effect, type Options } from './border.js';
import { Glyphs } from './kit/glyphs.js';
import { Mirror } from './kit/mirror.js';
import { Ruler } from './kit/pixels.js';
import { Renderer } from './kit/renderer.js';
import { Sight } from './kit/sight.js';
import { Missing, SplitInstance } from './kit/split.js';
import { readTheme, watchTheme } from './theme.js';
import type { Snapshot, Submission } from './types.js';
import { Change } from './vocabulary.js';

export interface Stats {
  /** Frames drawn since the start; stands still while nothing changes. */
  frames: number;
  /** Glyphs painted since the start. */
  glyphs: number;
  memoryBytes: number;
  contextLosses: number;
}

/** What the page should know or do; the focus is the host's own business. */
export type PageEffect = Exclude<Effect, { type: 'focus' | 'help' }>;

export interface HostListener {
  /** `submission` comes with its effect. */
  effect(effect: PageEffect, submission?: Submission): void;
  /** The first frame is on screen. */
  ready(): void;
  /** The wizard did not accept the command. */
  refused(command: Command, error: CommandError): void;
  /**
   * The second file is needed and cannot be had: the wizard stands still until `retry`, or whatever
   * else is done, gets it.
   */
  incomplete(error: unknown, retry: () => void): void;
  /** The module broke: it cannot be asked any more, and the host has stopped. */
  broke(error: unknown): void;
  /** Whether the canvas shows the wizard, or, without WebGL2, the mirror itself. */
  shown(as: 'canvas' | 'mirror'): void;
  /** The page is about to be put on paper, or was. */
  printing(on: boolean): void;
}

/** The wizard's module in two files, the second when it is asked for (split.ts). */
export interface Files {
  first: WebAssembly.Module;
  later: () => Promise<WebAssembly.Module>;
}

export interface HostContext {
  root: HTMLElement;
  ruler: HTMLElement;
  form: HTMLFormElement;
  listener: HostListener;
  /** Seconds since 1970. */
  now: () => number;
}

export class Host {
  frames = 0;
  readonly #parts: HostContext;
  readonly #instance: SplitInstance;
  readonly #later: Files['later'];
  readonly #border: Border;
  readonly #glyphs: Glyphs;
  readonly #mirror: Mirror;
  readonly #renderer: Renderer;
  readonly #ruler: Ruler;
  readonly #sight: Sight;
  readonly #idle: (() => void)[] = [];
  #arrival: Animation | undefined;
  #connection: AbortController | undefined;
  #scheduled = 0;
  #isReady = false;
  #face: 'canvas' | 'mirror' | undefined;
  #isBroken = false;
  /** What waits for the second file, in order; none: nothing had to. */
  #held: (() => void)[] | undefined;
  /** The person's press is among it. */
  #isPressHeld = false;
  #completing: Promise<void> | undefined;
  /** What the wizard knows of its page. */
  #told = { fonts: 0, view: '' };
  #focusNext: 'heading' | { node: string } | undefined;
  readonly #effects: { effect: Effect; submission: Submission | undefined; follows: boolean }[] =
    [];
  #isTelling = false;
  #alarm: ReturnType<typeof setTimeout> | undefined;
  /** What had the focus when the troubleshooter opened; none: it is not open. */
  #help: { opener: string | null } | undefined;
  /** The person did something in the wizard, so the focus may follow. */
  #acted = false;

  private constructor(
    parts: HostContext,
    glyphs: Glyphs,
    instance: SplitInstance,
    border: Border,
    later: Files['later'],
  ) {
    this.#parts = parts;
    this.#glyphs = glyphs;
    this.#instance = instance;
    this.#border = border;
    this.#later = later;
    this.#renderer = new Renderer(parts.root, () => this.#request());
    this.#ruler = new Ruler(parts.ruler, () => this.#resized());
    this.#sight = new Sight(parts.root, parts.ruler, {
      changed: (isSeen) => {
        this.#renderer.isSeen = isSeen;
        if (isSeen) this.#request();
      },
      appearing: () => this.#guard(() => this.#catchUp()),
      skipped: () => this.#renderer.hide(),
    });
    this.#mirror = new Mirror(parts.form, {
      activated: (node) => {
        this.#act({ kind: 'action', node, action: 'activate' });
        // What a click leads to happens while it counts as the person's own: copying, opening
        // windows, keyboards.
        if (!this.#isTelling) this.#frameNow();
      },
      typed: (node, text) => this.#act({ kind: 'action', node, action: 'change', text }),
      left: (node) => this.#act({ kind: 'action', node, action: 'leave' }),
      pointed: (state) => this.#take({ kind: 'pointer', ...state }),
      drawQrCode: (text) => import('./qr.js').then(({ drawQr }) => drawQr(text)).catch(() => null),
    });
  }

  /** @throws {CommandError} when the options are wrong. */
  static async start({ first, later }: Files, options: Options, parts: HostContext): Promise<Host> {
    const glyphs = new Glyphs();
    const instance = await SplitInstance.create(first, glyphs.imports);
    glyphs.attach(instance.exports.memory);
    const border = new Border(instance);
    const create = (): void => border.create(options, parts.now());
    try {
      create();
    } catch (error) {
      if (!(error instanceof Missing)) throw error;
      await instance.complete(await later());
      create();
    }
    return new Host(parts, glyphs, instance, border, later);
  }

  get stats(): Stats {
    return {
      frames: this.frames,
      glyphs: this.#glyphs.painted,
      memoryBytes: this.#border.memory.buffer.byteLength,
      contextLosses: this.#renderer.losses,
    };
  }

  get heading(): HTMLElement | undefined {
    return this.#mirror.heading;
  }

  /** Starts watching size, visibility and theme; the first frame follows. */
  connect(): void {
    this.#mirror.checkFocus();
    if (this.#connection) {
      // It was moved. WebKitGTK drops what a moved canvas shows, without a word.
      this.#renderer.hide();
      return this.#request();
    }
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    const { root } = this.#parts;
    const request = (): void => this.#request();
    this.#ruler.watch(signal);
    this.#sight.watch(signal);
    watchTheme(root, request, signal);
    // What is shown depends on the time, which may be another day's by now.
    for (const type of ['visibilitychange', 'resume'])
      document.addEventListener(type, request, { signal });
    for (const type of ['pageshow', 'focus', 'online']) addEventListener(type, request, { signal });
    this.#watchPaper(signal);
    root.addEventListener('keydown', (event) => this.#pressedKey(event), { signal });
    this.#request();
  }

  /** Not every browser tells of paper in both ways. */
  #watchPaper(signal: AbortSignal): void {
    const { listener } = this.#parts;
    const paper = matchMedia('print');
    paper.addEventListener('change', () => listener.printing(paper.matches), { signal });
    addEventListener('beforeprint', () => listener.printing(true), { signal });
    addEventListener('afterprint', () => listener.printing(false), { signal });
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

  send(command: Command): void {
    this.#take(command);
    if (this.#held) void this.complete();
  }

  #take(command: Command): void {
    this.#guard(() => {
      try {
        this.#border.command(command, this.#parts.now());
      } catch (error) {
        if (!(error instanceof CommandError)) throw error;
        return this.#parts.listener.refused(command, error);
      }
      this.#takeEffects();
      this.#request();
    });
  }

  /**
   * `work` begins with its one call that can be `Missing` something, so that it can be done again.
   * After a trap the module's memory is in no known state, so it is not called again.
   */
  #guard(work: () => void): void {
    if (this.#isBroken) return;
    if (this.#held) return void this.#held.push(work);
    try {
      work();
    } catch (error) {
      if (error instanceof Missing) {
        this.#held = [work];
        this.#isPressHeld = this.#acted;
        this.#parts.root.ariaBusy = 'true';
        void this.complete();
      } else if (error instanceof WebAssembly.RuntimeError) {
        this.#break(error);
      } else {
        throw error;
      }
    }
  }

  #break(error: unknown): void {
    this.#isBroken = true;
    this.disconnect();
    this.#parts.listener.broke(error);
  }

  /** Gets the second file, unless it is here; what waited for it goes on. */
  complete(): Promise<void> {
    this.#completing ??= this.#complete().finally(() => (this.#completing = undefined));
    return this.#completing;
  }

  async #complete(): Promise<void> {
    if (this.#instance.isComplete || this.#isBroken) return;
    let later: WebAssembly.Module;
    try {
      later = await this.#later();
    } catch (error) {
      if (this.#held) this.#parts.listener.incomplete(error, () => void this.complete());
      return;
    }
    try {
      await this.#instance.complete(later);
    } catch (error) {
      this.#break(error);
      return;
    }
    const held = this.#held;
    if (!held) return;
    this.#held = undefined;
    this.#isPressHeld = false;
    this.#parts.root.ariaBusy = 'false';
    for (const work of held) this.#guard(work);
    this.#request();
  }

  /** Returns undefined while the second file is missing and the call needs it. */
  snapshot(fields: boolean): Snapshot | undefined {
    try {
      return this.#border.snapshot(fields);
    } catch (error) {
      if (error instanceof Missing) return undefined;
      throw error;
    }
  }

  /** Resolves when nothing is left to draw and nothing moves. */
  async idle(): Promise<void> {
    if (this.#sight.isInWindow) this.#guard(() => this.#catchUp());
    await this.#completing;
    if (this.#scheduled) await new Promise<void>((resolve) => this.#idle.push(resolve));
    await this.#arrival?.finished.catch(() => undefined);
  }

  #act(command: Command): void {
    if (this.#held && command.kind === 'action' && command.action === 'activate') {
      // The person may press again while the second file loads. Only one press counts.
      if (this.#isPressHeld) return void this.complete();
      this.#isPressHeld = true;
    }
    this.#acted = true;
    this.send(command);
  }

  #request(): void {
    if (this.#scheduled || !this.#connection || !this.#ruler.isLaidOut) return;
    this.#scheduled = requestAnimationFrame(() => this.#frame());
  }

  /** Draws what was asked for without waiting for the browser's next picture. */
  #frameNow(): void {
    if (this.#scheduled) this.#frame();
  }

  #frame(isSeen = this.#sight.isSeen): void {
    cancelAnimationFrame(this.#scheduled);
    this.#scheduled = 0;
    // What waits is drawn when it is done.
    if (this.#held) void this.complete();
    else this.#guard(() => this.#draw(isSeen));
  }

  #draw(isSeen: boolean): void {
    this.#sendView();
    const bits = this.#border.frame(this.#parts.now());
    this.frames++;
    if (bits & Change.nodes) this.#reflect();
    this.#takeEffects();
    this.#acted = false;
    this.#moveFocus();
    this.#show(isSeen);
    if (!this.#isReady) {
      this.#isReady = true;
      this.#parts.listener.ready();
    }
    if (!this.#scheduled) this.#settle();
    this.#setAlarm();
  }

  /**
   * The one timer: for the next time at which the picture changes by itself. It never fires twice
   * in a second.
   */
  #setAlarm(): void {
    clearTimeout(this.#alarm);
    const { now } = this.#parts;
    const time = this.#border.wake();
    if (!this.#connection || !this.#sight.isSeen || !(time > now())) return;
    // Timers end early or, when the machine slept, late, and know no more than 24 days: the clock
    // is what counts.
    const seconds = Math.min(Math.max(time - now() + 0.02, 1), 3600);
    this.#alarm = setTimeout(
      () => (time > now() ? this.#setAlarm() : this.#request()),
      seconds * 1000,
    );
  }

  /** Whatever is seen and not what the canvas shows is painted. */
  #show(isSeen: boolean): void {
    const frame = this.#border.drawFrame();
    if (!isSeen) return this.#renderer.conceal(frame);
    this.#face = this.#renderer.paint(frame, this.#ruler.pixels.scale) ? 'canvas' : 'mirror';
    this.#parts.listener.shown(this.#face);
  }

  /**
   * Draws again before the browser's next picture when the element is in the window, because some
   * changes send no event.
   */
  #catchUp(): void {
    if (!this.#connection || this.#isBroken) return;
    this.#ruler.measure();
    if (!this.#ruler.isLaidOut) return;
    const wake = this.#border.wake();
    const isLate = this.#sendView() || (wake > 0 && wake <= this.#parts.now());
    const isPainted = this.#face === 'mirror' || this.#renderer.shows(this.#border.drawFrame());
    if (isPainted && !isLate && !this.#scheduled) return;
    if (this.#sight.isSeen) this.#request();
    else this.#frame(true);
  }

  #reflect(): void {
    const nodes = this.#border.nodes();
    this.#parts.root.style.setProperty('--height', `${nodes.height}px`);
    const { form } = this.#parts;
    const before = form.lang;
    const title = this.heading?.textContent;
    this.#mirror.update(nodes);
    if (title && this.heading?.textContent !== title) this.#arrive();
    // Han characters have other shapes in another language: the next frame takes the letters anew.
    if (form.lang !== before) this.#request();
  }

  /** Another screen fades in: the browser moves it, so nothing is drawn for it. */
  #arrive(): void {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    this.#arrival?.cancel();
    this.#arrival = this.#parts.root.animate(
      { opacity: [0.3, 1] },
      { duration: 160, easing: 'ease-out' },
    );
  }

  /**
   * Tells what happened, in order: what listeners do about it comes after what was already there to
   * be told.
   */
  #takeEffects(): void {
    const follows = this.#acted || this.#mirror.hasFocus;
    for (const effect of this.#border.effects()) {
      const submission = effect.type === 'submission' ? this.#border.submission() : undefined;
      this.#effects.push({ effect, submission, follows });
    }
    if (this.#isTelling) return;
    this.#isTelling = true;
    for (let next = this.#effects.shift(); next; next = this.#effects.shift()) {
      this.#follow(next.effect, next.follows);
      if (next.effect.type !== 'focus' && next.effect.type !== 'help') {
        this.#parts.listener.effect(next.effect, next.submission);
      }
    }
    this.#isTelling = false;
  }

  /** Where the focus goes with what happened, if it is here or the person did it. */
  #follow(effect: Effect, follows: boolean): void {
    if (effect.type === 'help') {
      const opener = this.#help?.opener;
      this.#help = effect.open ? { opener: this.#mirror.focused } : undefined;
      if (follows) this.#focusNext = opener ? { node: opener } : 'heading';
    }
    if (!follows) return;
    if (effect.type === 'focus') this.#focusNext = { node: effect.node };
    if (effect.type === 'step' && effect.previous) this.#focusNext ??= 'heading';
  }

  #pressedKey(event: KeyboardEvent): void {
    const isFree = !event.defaultPrevented && !event.isComposing;
    if (event.key !== 'Escape' || !this.#help || !isFree) return;
    event.preventDefault();
    this.#act({ kind: 'help', open: false });
  }

  #moveFocus(): void {
    const next = this.#focusNext;
    this.#focusNext = undefined;
    if (next === 'heading') this.#mirror.focusHeading();
    else if (next) this.#mirror.focus(next.node);
  }

  /** Tells the wizard what it has to fit into; true when that is new. */
  #sendView(): boolean {
    const { root, form } = this.#parts;
    const { width, scale } = this.#ruler.pixels;
    const command = { kind: 'view', width: width / scale, dpr: scale, ...readTheme(root) } as const;
    const { fontFamily } = getComputedStyle(root);
    // Without a named font family the browser chooses one by language, but a canvas does not.
    // Setting the computed family makes both agree.
    if (form.style.fontFamily !== fontFamily) form.style.fontFamily = fontFamily;
    root.dataset['density'] = command.density;
    // What the wizard was told is noted when it has taken it: a call that is `Missing` something
    // comes again.
    const told = {
      fonts: this.#glyphs.setFont(fontFamily, form.lang),
      view: JSON.stringify(command),
    };
    if (told.fonts === this.#told.fonts && told.view === this.#told.view) return false;
    if (told.fonts !== this.#told.fonts)
      this.#border.command({ kind: 'fonts_changed' }, this.#parts.now());
    this.#told = { ...this.#told, fonts: told.fonts };
    if (told.view !== this.#told.view) this.#border.command(command, this.#parts.now());
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
