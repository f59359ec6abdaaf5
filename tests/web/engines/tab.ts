// What a journey needs of a browser. Pointer and keyboard are real input of the engine; roles and
// names are those that the engine itself tells assistive technology.

import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { patience } from '../patience.js';
import { all, atRest, hasFocus, nameOf, sees, spotOf } from './in_page.js';

export type EngineName = 'Chromium' | 'Firefox' | 'WebKitGTK';

export type Key =
  | 'Tab'
  | 'Enter'
  | 'Space'
  | 'Backspace'
  | 'ArrowUp'
  | 'ArrowDown'
  | 'ArrowLeft'
  | 'ArrowRight'
  | 'a';
export type Modifier = 'Shift' | 'Control';

export interface Engine {
  readonly name: EngineName;
  /** A fresh page in place of the one before. */
  open(url: string): Promise<Tab>;
  stop(): Promise<void>;
}

export interface Wanted {
  role: string;
  /**
   * Its whole name, or a pattern that is somewhere in it. Without a name of its own its text
   * counts.
   */
  name: string | RegExp;
  /** Only inside the group of this name. */
  group?: string;
}

/** Roles whose name the engine is asked for too; the others have none. */
const named = new Set([
  'button',
  'textbox',
  'radio',
  'checkbox',
  'link',
  'heading',
  'group',
  'list',
  'navigation',
  'img',
]);

const library = [all, atRest, nameOf, spotOf, hasFocus, sees].join('\n');

/** A role in ARIA's word for it: engines call a picture an image. */
export const roleOf = (said: string): string => (said === 'image' ? 'img' : said);

/** Asks until the answer is yes; what was waited for is in the error. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined | false>,
): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) assert.fail(`Waited ${patience / 1000} s for ${what}.`);
    await pause(30);
  }
}

export abstract class Tab {
  protected readonly heard: string[] = [];

  /** The value of an expression that is a promise of a string. */
  protected abstract run(expression: string): Promise<string>;
  /**
   * Whether assistive technology is told this role and name for the element that the expression is.
   */
  protected abstract says(expression: string, role: string, name: string): Promise<boolean>;
  abstract clickAt(x: number, y: number): Promise<void>;
  /** Types as a keyboard does; characters may lie outside the BMP. */
  abstract type(text: string): Promise<void>;
  abstract press(key: Key, modifier?: Modifier): Promise<void>;
  /**
   * Puts another tab in front, where the engine then hides this one; what it answers with comes
   * back.
   */
  leave?(): Promise<() => Promise<void>>;
  /** A picture of what is visible, as PNG. */
  abstract screenshot(): Promise<Buffer>;

  /** Whatever the browser had to say: errors, warnings, refusals of the policy. */
  messages(): Promise<string[]> {
    return Promise.resolve(this.heard);
  }

  /**
   * Writes a character with an input method where the engine has one for tests, and else with keys.
   */
  async compose(_letters: string, character: string): Promise<void> {
    await this.type(character);
  }

  evaluate<A extends unknown[], T>(work: (...values: A) => T, ...values: A): Promise<Awaited<T>> {
    return this.#call(`(${work.toString()})(...${JSON.stringify(values)})`);
  }

  /** Waits until nothing is left to load or draw. */
  async idle(): Promise<void> {
    await this.evaluate(atRest);
  }

  async count(wanted: Wanted): Promise<number> {
    return this.#call(`${atRest.name}().then(() => ${expression(wanted)}.length)`);
  }

  /** Waits until exactly one element has the role and the name, in the engine's own words too. */
  async find(wanted: Wanted): Promise<void> {
    const what = describe(wanted);
    assert.equal(await until(what, () => this.count(wanted)), 1, `one ${what}`);
    if (!named.has(wanted.role)) return;
    const name = await this.on(wanted, nameOf);
    await until(`${what} in the accessibility tree`, () =>
      this.says(`${expression(wanted)}[0]`, wanted.role, name),
    );
  }

  /** Clicks with the pointer, where the element is to be seen and hit. */
  async click(wanted: Wanted): Promise<void> {
    await this.find(wanted);
    const { x, y } = await until(`a place to click ${describe(wanted)}`, () =>
      this.on(wanted, spotOf),
    );
    await this.clickAt(x, y);
    await this.idle();
  }

  /** Types into a field in place of what it holds. */
  async fill(name: string, text: string): Promise<void> {
    const wanted = { role: 'textbox', name };
    await this.click(wanted);
    if (await this.on(wanted, valueOf)) {
      await this.press('a', 'Control');
      await this.press('Backspace');
    }
    await this.type(text);
    await this.idle();
  }

  async value(name: string): Promise<string> {
    const wanted = { role: 'textbox', name };
    await this.find(wanted);
    return this.on(wanted, valueOf);
  }

  async isFocused(wanted: Wanted): Promise<boolean> {
    await this.find(wanted);
    return this.on(wanted, hasFocus);
  }

  /** Waits until the wizard says this somewhere. */
  async see(text: string | RegExp): Promise<void> {
    const seen = `${sees.name}(${JSON.stringify(pattern(text))})`;
    await until(`the text ${text}`, () =>
      this.#call<boolean>(`${atRest.name}().then(() => ${seen})`),
    );
  }

  /** What the work says about the first element that is wanted, now. */
  on<T>(wanted: Wanted, work: (element: HTMLElement) => T): Promise<Awaited<T>> {
    return this.#call(`(${work.toString()})(${expression(wanted)}[0])`);
  }

  async #call<T>(call: string): Promise<T> {
    const answer = await this.run(`(async () => { ${library}
      return JSON.stringify(await ${call}) ?? 'null'; })()`);
    return (JSON.parse(answer) ?? undefined) as T;
  }

  /** The expression with what it needs to be understood on its own. */
  protected static whole(expression: string): string {
    return `(() => { ${library}
      return ${expression}; })()`;
  }
}

const valueOf = (element: HTMLElement): string => (element as HTMLInputElement).value;

function expression({ role, name, group }: Wanted): string {
  return `${all.name}(...${JSON.stringify([role, pattern(name), group ?? null])})`;
}

function pattern(name: string | RegExp): string {
  return name instanceof RegExp ? name.source : `^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`;
}

export function describe({ role, name, group }: Wanted): string {
  return `${role} ${name}${group ? ` in “${group}”` : ''}`;
}
