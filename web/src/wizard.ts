// The page's side of one running wizard: commands in, effects and frames out.

import { Border, CommandError, type Command, type Effect, type Options } from './border.js';
import { GlyphPainter } from './kit/glyph_painter.js';
import { HeldWork } from './kit/held_work.js';
import { Program, type ProgramElements, type ProgramModule } from './kit/program.js';
import { Missing, SplitInstance } from './kit/split.js';
import { readTheme, watchTheme } from './theme.js';
import type { Snapshot, Submission } from './types.js';

export interface Stats {
  /** Frames drawn since the start; stands still while nothing changes. */
  frames: number;
  /** Glyphs painted since the start. */
  glyphs: number;
  memoryBytes: number;
  contextLosses: number;
}

/** What the page should know or do; the focus is the wizard's own business. */
export type PageEffect = Exclude<Effect, { type: 'focus' | 'help' }>;

export interface WizardListener {
  /** `submission` comes with its effect; `cause` is the command that led to it, if it was one. */
  effect(effect: PageEffect, submission?: Submission, cause?: Command['kind']): void;
  /** The first frame is on screen. */
  ready(): void;
  /** The wizard did not accept the command. */
  rejected(command: Command, error: CommandError): void;
  /**
   * The second file is needed and cannot be had: the wizard stands still until `retry`, or whatever
   * else is done, gets it.
   */
  incomplete(error: unknown, retry: () => void): void;
  /** The module broke: it cannot be asked any more, and the wizard has stopped. */
  broke(error: unknown): void;
  /** Whether the canvas shows the wizard, or, without WebGL2, the mirror itself. */
  shown(as: 'canvas' | 'mirror'): void;
}

/** The wizard's module in two files, the second when it is asked for (split.ts). */
export interface Files {
  first: WebAssembly.Module;
  later: () => Promise<WebAssembly.Module>;
}

export interface WizardContext extends ProgramElements {
  listener: WizardListener;
  /** Seconds since 1970. */
  now: () => number;
}

interface Told {
  effect: Effect;
  submission: Submission | undefined;
  cause: Command['kind'] | undefined;
  follows: boolean;
}

type View = Omit<Extract<Command, { kind: 'view' }>, 'kind'>;

export class Wizard {
  readonly #context: WizardContext;
  readonly #border: Border;
  readonly #glyphs: GlyphPainter;
  readonly #work: HeldWork;
  readonly #program: Program<View>;
  #arrival: Animation | undefined;
  #isReady = false;
  readonly #effects: Told[] = [];
  #isTelling = false;
  /** What had the focus when the troubleshooter opened; none: it is not open. */
  #help: { opener: string | null } | undefined;

  private constructor(
    context: WizardContext,
    glyphs: GlyphPainter,
    instance: SplitInstance,
    border: Border,
    later: Files['later'],
  ) {
    const { root, listener, now } = context;
    this.#context = context;
    this.#glyphs = glyphs;
    this.#border = border;
    this.#work = new HeldWork(instance, later, {
      holding: (isHolding) => (root.ariaBusy = String(isHolding)),
      incomplete: (error, retry) => listener.incomplete(error, retry),
      broke: (error) => {
        this.disconnect();
        listener.broke(error);
      },
    });
    const parts = {
      elements: context,
      module: this.#module(),
      glyphs,
      work: this.#work,
      now,
      drawQrCode: (text: string) =>
        import('./qr.js').then(({ drawQr }) => drawQr(text)).catch(() => null),
    };
    this.#program = new Program<View>(parts, {
      drawn: () => this.#takeEffects(),
      arrived: () => this.#arrive(),
      finished: () => this.#sayReady(),
      shown: (as) => listener.shown(as),
      isTelling: () => this.#isTelling,
    });
  }

  /** @throws {CommandError} when the options are wrong. */
  static async start(
    { first, later }: Files,
    options: Options,
    context: WizardContext,
  ): Promise<Wizard> {
    const glyphs = new GlyphPainter();
    const instance = await SplitInstance.create(first, glyphs.imports);
    glyphs.attach(instance.exports.memory);
    const border = new Border(instance);
    const create = (): void => border.create(options, context.now());
    try {
      create();
    } catch (error) {
      if (!(error instanceof Missing)) throw error;
      await instance.complete(await later());
      create();
    }
    return new Wizard(context, glyphs, instance, border, later);
  }

  get stats(): Stats {
    return {
      frames: this.#program.frames,
      glyphs: this.#glyphs.painted,
      memoryBytes: this.#border.memory.buffer.byteLength,
      contextLosses: this.#program.losses,
    };
  }

  get heading(): HTMLElement | undefined {
    return this.#program.heading;
  }

  /** Starts watching size, visibility and theme; the first frame follows. */
  connect(): void {
    const signal = this.#program.connect();
    if (!signal) return;
    const { root } = this.#context;
    watchTheme(root, () => this.#program.request(), signal);
    root.addEventListener('keydown', (event) => this.#pressedKey(event), { signal });
  }

  /** Stops everything and gives the GPU back; `connect` goes on where it was. */
  disconnect(): void {
    this.#program.disconnect();
  }

  /** `accepted` is called when the wizard has taken the command. */
  send(command: Command, accepted?: () => void): void {
    this.#program.tell(() => this.#take(command, accepted));
  }

  /** The person goes back until only `count` steps are left. */
  goBack(count: number): void {
    this.#program.act(() => this.#take({ kind: 'back', count }));
  }

  /** Gets the second file, unless it is here; what waited for it goes on. */
  complete(): Promise<void> {
    return this.#work.complete();
  }

  /** Returns undefined while the second file is missing and the call needs it. */
  snapshot(fields: boolean): Snapshot | undefined {
    this.#program.flush();
    try {
      return this.#border.snapshot(fields);
    } catch (error) {
      if (error instanceof Missing) return undefined;
      throw error;
    }
  }

  /** Stops for good. What it knew is overwritten when the call that led to this has returned. */
  destroy(): void {
    this.disconnect();
    this.#work.stop();
    this.#effects.length = 0;
    queueMicrotask(() => this.#border.wipe());
  }

  /** Resolves when nothing is left to draw and nothing moves. */
  async idle(): Promise<void> {
    await this.#program.idle();
    await this.#arrival?.finished.catch(() => undefined);
  }

  /** The wizard's module as the kit asks it. */
  #module(): ProgramModule<View> {
    const { root, now } = this.#context;
    const border = this.#border;
    const tell = (command: Command): void => border.command(command, now());
    return {
      view: (surface) => {
        const theme = readTheme(root);
        root.dataset['density'] = theme.density;
        return { ...surface, ...theme };
      },
      resize: (view) => tell({ kind: 'view', ...view }),
      forgetGlyphs: () => tell({ kind: 'fonts_changed' }),
      point: (state) => this.#take({ kind: 'pointer', ...state }),
      act: (action) => this.#take({ kind: 'action', ...action }),
      frame: () => border.frame(now()),
      nodes: () => border.nodes(),
      drawFrame: () => border.drawFrame(),
      wake: () => border.wake(),
    };
  }

  #take(command: Command, accepted?: () => void): void {
    try {
      this.#border.command(command, this.#context.now());
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      return this.#context.listener.rejected(command, error);
    }
    accepted?.();
    this.#takeEffects(command.kind);
  }

  #sayReady(): void {
    if (this.#isReady) return;
    this.#isReady = true;
    this.#context.listener.ready();
  }

  /** Another screen fades in: the browser moves it, so nothing is drawn for it. */
  #arrive(): void {
    const { root } = this.#context;
    if (matchMedia('(prefers-reduced-motion: reduce)').matches || !('animate' in root)) return;
    this.#arrival?.cancel();
    this.#arrival = root.animate({ opacity: [0.3, 1] }, { duration: 160, easing: 'ease-out' });
  }

  /**
   * Tells what happened, in order: what listeners do about it comes after what was already there to
   * be told.
   */
  #takeEffects(cause?: Command['kind']): void {
    const follows = this.#program.hasActed || this.#program.hasFocus;
    for (const effect of this.#border.effects()) {
      const submission = effect.type === 'submission' ? this.#border.submission() : undefined;
      this.#effects.push({ effect, submission, cause, follows });
    }
    if (this.#isTelling) return;
    this.#isTelling = true;
    for (let next = this.#effects.shift(); next; next = this.#effects.shift()) {
      this.#follow(next.effect, next.follows);
      if (next.effect.type !== 'focus' && next.effect.type !== 'help') {
        this.#context.listener.effect(next.effect, next.submission, next.cause);
      }
    }
    this.#isTelling = false;
  }

  /** Where the focus goes with what happened, if it is here or the person did it. */
  #follow(effect: Effect, follows: boolean): void {
    if (effect.type === 'help') {
      const opener = this.#help?.opener;
      this.#help = effect.open ? { opener: this.#program.focused } : undefined;
      if (follows) this.#program.focusNext(opener ? { node: opener } : 'heading');
    }
    if (!follows) return;
    if (effect.type === 'focus') this.#program.focusNext({ node: effect.node });
    if (effect.type === 'step' && effect.previous) this.#program.focusHeadingNext();
  }

  #pressedKey(event: KeyboardEvent): void {
    const isFree = !event.defaultPrevented && !event.isComposing;
    if (event.key !== 'Escape' || !this.#help || !isFree) return;
    event.preventDefault();
    this.#program.act(() => this.#take({ kind: 'help', open: false }));
  }
}
