// What a journey needs from a browser. Pointer and keyboard are real input of the engine; roles and
// names are those that the engine gives to assistive technology.

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
  /** Opens a fresh page instead of the last one. */
  open(url: string): Promise<Tab>;
  stop(): Promise<void>;
}

export interface Wanted {
  role: string;
  /**
   * The whole name, or a pattern that matches a part of it. If the element has no name, its text
   * counts.
   */
  name: string | RegExp;
  /** Searches only inside the group with this name. */
  group?: string;
}

/** Roles for which the engine is also asked for the name; other roles have no name. */
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

/** The role by its ARIA name: engines say "image" for "img". */
export const roleOf = (said: string): string => (said === 'image' ? 'img' : said);

/** Asks until the answer is yes; the error says what it waited for. */
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
   * True if the engine gives this role and name to assistive technology for the element of the
   * expression.
   */
  protected abstract says(expression: string, role: string, name: string): Promise<boolean>;
  abstract clickAt(x: number, y: number): Promise<void>;
  /** Types as a keyboard does; characters may be outside the BMP. */
  abstract type(text: string): Promise<void>;
  abstract press(key: Key, modifier?: Modifier): Promise<void>;
  /**
   * Puts another tab in front, if the engine then hides this one. Returns a function that comes
   * back.
   */
  leave?(): Promise<() => Promise<void>>;
  /** A picture of what is visible, as PNG. */
  abstract screenshot(): Promise<Buffer>;

  /** All console messages of the browser: errors, warnings, violations of the policy. */
  messages(): Promise<string[]> {
    return Promise.resolve(this.heard);
  }

  /**
   * Types a character with an input method if the engine has one for tests, otherwise with keys.
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

  /** Waits until exactly one element has the role and the name, also according to the engine. */
  async find(wanted: Wanted): Promise<void> {
    const what = describe(wanted);
    assert.equal(await until(what, () => this.count(wanted)), 1, `one ${what}`);
    if (!named.has(wanted.role)) return;
    const name = await this.on(wanted, nameOf);
    await until(`${what} in the accessibility tree`, () =>
      this.says(`${expression(wanted)}[0]`, wanted.role, name),
    );
  }

  /** Clicks with the pointer at a point where the element is visible and can be hit. */
  async click(wanted: Wanted): Promise<void> {
    await this.find(wanted);
    const { x, y } = await until(`a place to click ${describe(wanted)}`, () =>
      this.on(wanted, spotOf),
    );
    await this.clickAt(x, y);
    await this.idle();
  }

  /** Replaces the text of a field by typing. */
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

  /** Waits until the wizard has this text somewhere. */
  async see(text: string | RegExp): Promise<void> {
    const seen = `${sees.name}(${JSON.stringify(pattern(text))})`;
    await until(`the text ${text}`, () =>
      this.#call<boolean>(`${atRest.name}().then(() => ${seen})`),
    );
  }

  /** Runs `work` on the first wanted element and returns its result. */
  on<T>(wanted: Wanted, work: (element: HTMLElement) => T): Promise<Awaited<T>> {
    return this.#call(`(${work.toString()})(${expression(wanted)}[0])`);
  }

  async #call<T>(call: string): Promise<T> {
    const answer = await this.run(`(async () => { ${library}
      return JSON.stringify(await ${call}) ?? 'null'; })()`);
    return (JSON.parse(answer) ?? undefined) as T;
  }

  /** The expression together with the functions that it needs. */
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
