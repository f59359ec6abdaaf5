// The border to wizard.wasm: JSON in, JSON out, one class that knows addresses. Everything else
// speaks TypeScript.

import type { Locale } from './ids.js';
import { readDrawFrame, type DrawFrame } from './kit/draw_frame.js';
import type { NodeChanges } from './kit/nodes.js';
import type { SplitInstance } from './kit/split.js';
import type {
  Facts,
  Rejection,
  Fields,
  Issue,
  Recommendation,
  Snapshot,
  Step,
  Submission,
  Verification,
  VerificationRequest,
  VerificationState,
} from './types.js';
import {
  Change,
  type Action,
  type CommandKind,
  type Density,
  type EffectType,
  type Scheme,
  type Subject,
} from './vocabulary.js';

export interface Options {
  locale: string;
  messages?: Record<string, string>;
  rules?: string;
  facts: Facts;
  fields: Fields;
}

/**
 * A union with a member for each name, which is its `Tag`. The shapes must be of exactly these
 * names.
 */
type Tagged<
  Tag extends string,
  Name extends string,
  Shapes extends Record<Name, object> & Record<Exclude<keyof Shapes, Name>, never>,
> = { [Each in Name]: Record<Tag, Each> & Shapes[Each] }[Name];

/** What the page tells the wizard. */
export type Command = Tagged<
  'kind',
  CommandKind,
  {
    action: { node: string; action: Action; text?: string };
    view: {
      width: number;
      dpr: number;
      touch: boolean;
      scheme: Scheme;
      /** Colours further apart, whatever the scheme. */
      more_contrast: boolean;
      density: Density;
      /** How much larger than 16 px the person wants text, from 1. */
      text_scale: number;
      colors: Record<string, string>;
    };
    pointer: {
      /** In CSS pixels of the canvas; null when the pointer is on nothing that can be operated. */
      x: number | null;
      y: number | null;
      down: boolean;
      focus: string | null;
      focus_visible: boolean;
    };
    facts: { facts: Facts };
    fields: { fields: Fields };
    go_to: { step: Step };
    /** Back, step by step, until only `count` steps are left. */
    back: { count: number };
    /** Whether another tab verifies the applicant of the effect `applicant`. */
    elsewhere: { running: boolean };
    /** The page's button on the screen of success; empty: there is none. */
    continue_label: { label: string };
    submit: object;
    reset: object;
    locale: { locale: string; messages?: Record<string, string> };
    /** Null: the built-in pack. */
    rules: { rules: string | null };
    fonts_changed: object;
    state: { verification: Verification };
    restore: { snapshot: Snapshot };
    help: { open: boolean; text?: string | undefined };
    /**
     * Answers the effect `explain`, whose code or text is `asked`: late answers to something else
     * are not shown. `answer` is JSON text of the dictionary, `{"matches": Explanation[]}`; null
     * when the dictionary cannot be had now.
     */
    explanations: { subject: Subject; asked: string; answer: string | null };
    /**
     * Answers the effect `qr_code`: the rows of modules from the top, '1' dark; null when the text
     * fits no code.
     */
    qr_code: { text: string; rows: string[] | null };
    /** Answers the effect `texts`, or comes before it; null when they cannot be had now. */
    texts: { locale: string; messages: Record<string, string> | null };
    /** Answers the effect `copy`. */
    copied: { succeeded: boolean };
  }
>;

/** What the wizard tells the page. */
export type Effect = Tagged<
  'type',
  EffectType,
  {
    step: { step: Step; previous: Step | null };
    recommendation: { recommendation: Recommendation };
    issues: { issues: Pick<Issue, 'field' | 'code' | 'severity' | 'span'>[] };
    focus: { node: string };
    submission: object;
    /** Nothing was submitted, because another tab verifies the applicant. */
    held_back: object;
    verification: { state: VerificationState };
    request: { request: VerificationRequest };
    explain: Tagged<
      'subject',
      Subject,
      { failure: { code: string; provider?: string }; help: { text: string } }
    >;
    qr_code: { text: string };
    copy: { text: string };
    /** The texts of a later screen, which a language that is built in lacks. */
    texts: { locale: Locale };
    help: { open: boolean };
    /** An entry for the person's calendar: whole days, `first` and `last` as YYYY-MM-DD. */
    reminder: { title: string; text: string; first: string; last: string };
    /** The page's button on the screen of success was pressed. */
    continued: object;
    /** How many steps lead back now. */
    way_back: { count: number };
    /**
     * Whose verification is reviewed, or was submitted and is running: the same text for the same
     * person or company. It contains typed values, so it must not leave the tab. Null: nobody's.
     */
    applicant: { applicant: string | null; submitted: boolean };
  }
>;

interface Exports {
  memory: WebAssembly.Memory;
  border_buffer(bytes: number): number;
  wizard_create(length: number, now: number): number;
  wizard_command(length: number, now: number): number;
  wizard_frame(now: number): number;
  wizard_draw_frame(): number;
  wizard_nodes(): number;
  wizard_effects(): number;
  wizard_rejection(): number;
  wizard_submission(): number;
  wizard_snapshot(fields: number): number;
  wizard_wake(): number;
}

/** A command that the wizard did not accept; `rejection` says why. */
export class CommandError extends Error {
  constructor(readonly rejection: Rejection) {
    super(rejection.message);
    this.name = 'CommandError';
  }
}

export class Border {
  readonly #instance: SplitInstance;
  readonly #exports: Exports;
  readonly #encoder = new TextEncoder();
  readonly #decoder = new TextDecoder();

  constructor(instance: SplitInstance) {
    this.#instance = instance;
    this.#exports = instance.exports as unknown as Exports;
    instance.exports._initialize?.();
  }

  get memory(): WebAssembly.Memory {
    return this.#exports.memory;
  }

  /** @throws {CommandError} when the options are wrong. @throws {Missing} */
  create(options: Options, now: number): void {
    this.#check(
      this.#instance.attempt(() => this.#exports.wizard_create(this.#write(options), now)),
    );
  }

  /**
   * @throws {CommandError} when the command is wrong; the wizard is then as before.
   * @throws {Missing} likewise
   */
  command(command: Command, now: number): void {
    this.#check(
      this.#instance.attempt(() => this.#exports.wizard_command(this.#write(command), now)),
    );
  }

  /** Lays out and draws; true when the nodes changed. @throws {Missing} */
  frame(now: number): boolean {
    return (this.#instance.attempt(() => this.#exports.wizard_frame(now)) & Change.nodes) !== 0;
  }

  /** What is new about the nodes since the last call. @throws {Missing} */
  nodes(): NodeChanges {
    return this.#read(this.#instance.attempt(() => this.#exports.wizard_nodes())) as NodeChanges;
  }

  /** Takes the effects since the last call. */
  effects(): Effect[] {
    return this.#read(this.#exports.wizard_effects()) as Effect[];
  }

  submission(): Submission {
    return this.#read(this.#exports.wizard_submission()) as Submission;
  }

  /** @throws {Missing} */
  snapshot(fields: boolean): Snapshot {
    return this.#read(
      this.#instance.attempt(() => this.#exports.wizard_snapshot(fields ? 1 : 0)),
    ) as Snapshot;
  }

  /** When the picture will change by itself, in seconds since 1970; 0 never. */
  wake(): number {
    return this.#exports.wizard_wake();
  }

  drawFrame(): DrawFrame {
    return readDrawFrame(this.memory.buffer, this.#exports.wizard_draw_frame());
  }

  /** Overwrites all memory; nothing can be called any more. */
  wipe(): void {
    new Uint8Array(this.memory.buffer).fill(0);
  }

  #write(value: Options | Command): number {
    const bytes = this.#encoder.encode(toJson(value));
    const address = this.#exports.border_buffer(bytes.length);
    new Uint8Array(this.memory.buffer, address, bytes.length).set(bytes);
    return bytes.length;
  }

  #read(address: number): unknown {
    const [start, length] = new Uint32Array(this.memory.buffer, address, 2) as unknown as [
      number,
      number,
    ];
    return JSON.parse(this.#decoder.decode(new Uint8Array(this.memory.buffer, start, length)));
  }

  #check(refused: number): void {
    if (refused) throw new CommandError(this.#read(this.#exports.wizard_rejection()) as Rejection);
  }
}

function toJson(value: Options | Command): string {
  if (!('kind' in value) || value.kind !== 'explanations') return JSON.stringify(value);
  // The answer is JSON already, so it is not read and written again.
  const { answer, ...others } = value;
  return `${JSON.stringify(others).slice(0, -1)},"answer":${answer}}`;
}
