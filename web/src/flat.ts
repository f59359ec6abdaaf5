// The flat path: facts and forms through the module's own memory, without JSON, for who judges a million an hour. It gives
// slots and codes, not texts; `core.describe()` says what stands in each slot.
//
//   const flat = core.flat();
//   flat.setFacts({ account_type: 'personal' });
//   flat.setNow(Date.now() / 1000);
//   flat.recommend();
//   flat.method(0).method;                                  // 'personal.wechat_scan'
//   flat.check(0, ['张三', '11010519491231002X', '13800138000']);   // 0: ok

import type { FactId, FieldId, MethodId } from './ids.js';
import type { Description, Facts, Severity, Verdict } from './types.js';

/** What core.wasm offers for it. */
export interface FlatExports {
  memory: WebAssembly.Memory;
  core_flat(): number;
  core_flat_recommend(): void;
  core_flat_check(method: number): number;
}

export interface FlatMethod {
  readonly method: MethodId;
  readonly status: 'eligible' | 'unknown' | 'ineligible';
  /** Seconds since 1970. */
  readonly earliest: number;
  readonly latest: number;
  /** A year without a published calendar is involved. */
  readonly estimated: boolean;
  /** A bit per requirement of the method, in the order of `describe()`. */
  readonly met: number;
  readonly unmet: number;
  /** A bit per consideration that holds. */
  readonly considered: number;
}

export interface FlatIssue {
  /** Null when it concerns no single field. */
  readonly field: FieldId | null;
  readonly code: string;
  readonly severity: Severity;
  readonly span: readonly [number, number];
}

export interface FlatReport {
  readonly verdict: Verdict;
  /** In the order of the method's fields. */
  readonly fields: readonly { readonly field: FieldId; readonly verdict: Verdict; readonly value: string }[];
  readonly issues: readonly FlatIssue[];
}

const statuses = ['eligible', 'unknown', 'ineligible'] as const;
const verdicts = ['ok', 'fixed', 'warning', 'error'] as const;
const severities = ['info', 'fixed', 'warning', 'error'] as const;

// The layout of core/src/flat/flat.hpp: bytes of a structure, and words into it.
const maxFacts = 64;
const methodBytes = 40;
const fieldWords = 5;
const issueWords = 5;
const mostIssues = 64;
const textBytes = 16384;

export class FlatPath {
  readonly #exports: FlatExports;
  readonly #description: Description;
  readonly #at: Uint32Array;
  readonly #encoder = new TextEncoder();
  readonly #decoder = new TextDecoder();
  #words = new Int32Array(0);
  #numbers = new Float64Array(0);
  #bytes = new Uint8Array(0);

  /** @internal */
  constructor(exports: FlatExports, description: Description) {
    this.#exports = exports;
    this.#description = description;
    this.#at = new Uint32Array(exports.memory.buffer, exports.core_flat(), 8).slice();
  }

  /**
   * The facts from now on; what is left out is unknown. @throws {TypeError} for a fact or a value that the pack does not
   * have; the old facts then stay.
   */
  setFacts(facts: Facts): void {
    const known = Object.entries(facts).filter(([, value]) => value !== undefined && value !== null);
    const words = known.map(([id, value]) => this.#fact(id, value));
    this.#view();
    const start = this.#part(0) >> 2;
    let low = 0;
    let high = 0;
    for (const [slot, value] of words) {
      this.#words[start + slot] = value;
      if (slot < 32) low |= 1 << slot;
      else high |= 1 << (slot - 32);
    }
    this.#words[start + maxFacts] = low;
    this.#words[start + maxFacts + 1] = high;
  }

  /** The instant that dates are judged by, in seconds since 1970. */
  setNow(seconds: number): void {
    this.#view();
    this.#numbers[this.#part(1) >> 3] = seconds;
  }

  /** Ranks the methods; the slot of the recommended one, or -1. `method(0)` is the best. */
  recommend(): number {
    this.#exports.core_flat_recommend();
    this.#view();
    return this.#word(this.#part(2) >> 2);
  }

  /** How many methods the last `recommend` ranked. */
  get count(): number {
    this.#view();
    return this.#word((this.#part(2) >> 2) + 2);
  }

  /** A bit per blocker that stands. */
  get blockers(): number {
    this.#view();
    return this.#word((this.#part(2) >> 2) + 1);
  }

  /** What the last `recommend` says of the method in this rank, counted from 0. @throws {RangeError} */
  method(rank: number): FlatMethod {
    if (!(rank >= 0 && rank < this.count)) throw new RangeError(`There is no rank ${rank}.`);
    const start = this.#part(3) + rank * methodBytes;
    const word = (place: number): number => this.#word((start >> 2) + 4 + place);
    return {
      earliest: this.#numbers[start >> 3] ?? 0,
      latest: this.#numbers[(start >> 3) + 1] ?? 0,
      method: entry(this.#description.methods, word(0)).id,
      status: entry(statuses, word(1)),
      met: word(2) >>> 0,
      unmet: word(3) >>> 0,
      considered: word(4) >>> 0,
      estimated: word(5) !== 0,
    };
  }

  /**
   * Judges the texts as the fields of a method, in its order, by its slot; its verdict as a place in ok, fixed, warning,
   * error. `report()` has the rest. @throws {RangeError} for a slot that is none, or texts that are too many or too long.
   */
  check(method: number, texts: readonly string[]): number {
    this.#view();
    const start = this.#part(7);
    const fields = this.#part(5) >> 2;
    let at = 0;
    for (let i = 0; i < texts.length; ++i) {
      const size = this.#write(texts[i] ?? '', start + at, textBytes - at);
      this.#words[fields + i * fieldWords] = at;
      this.#words[fields + i * fieldWords + 1] = size;
      at += size;
    }
    const expected = this.#description.methods[method]?.fields.length;
    if (texts.length !== expected) throw new RangeError(`Method ${method} asks for ${expected ?? 'no'} texts.`);
    if (!this.#exports.core_flat_check(method)) throw new RangeError(`There is no form of method ${method}.`);
    return this.#word(this.#part(4) >> 2);
  }

  /** All that the last `check` of this method found, without repairs and texts. */
  report(method: number): FlatReport {
    this.#view();
    const { fields } = entry(this.#description.methods, method);
    const head = this.#part(4) >> 2;
    const issueCount = Math.min(this.#word(head + 2), mostIssues);
    return {
      verdict: entry(verdicts, this.#word(head)),
      fields: fields.map((field, i) => {
        const start = (this.#part(5) >> 2) + i * fieldWords;
        const [verdict, address, size] = [this.#word(start + 2), this.#word(start + 3), this.#word(start + 4)];
        const value = this.#decoder.decode(this.#bytes.subarray(address, address + size));
        return { field, verdict: entry(verdicts, verdict), value };
      }),
      issues: Array.from({ length: issueCount }, (_, i) => {
        const start = (this.#part(6) >> 2) + i * issueWords;
        return {
          field: fields[this.#word(start)] ?? null,
          code: entry(this.#description.issues, this.#word(start + 1)),
          severity: entry(severities, this.#word(start + 2)),
          span: [this.#word(start + 3), this.#word(start + 4)],
        };
      }),
    };
  }

  #fact(id: string, value: unknown): [number, number] {
    const slot = this.#description.facts.findIndex((fact) => fact.id === (id as FactId));
    const fact = this.#description.facts[slot];
    if (!fact) throw new TypeError(`There is no fact ${id}.`);
    const word = wordOf(fact, value);
    if (word === undefined) throw new TypeError(`The fact ${id} takes a ${fact.type}${fact.choices.length ? `: ${fact.choices.join(', ')}` : ''}.`);
    return [slot, word];
  }

  // Short texts are encoded here: crossing into the encoder costs more than they do.
  #write(text: string, start: number, room: number): number {
    const bytes = this.#bytes;
    let at = start;
    const mostBytes = 3 * text.length;
    if (mostBytes > room) throw new RangeError(`All texts together have ${textBytes / 3} characters at most.`);
    for (let i = 0; i < text.length; ++i) {
      const unit = text.charCodeAt(i);
      if (unit < 0x80) {
        bytes[at++] = unit;
      } else if (unit >= 0x800 && (unit < 0xd800 || unit > 0xdfff)) {
        bytes[at++] = 0xe0 | (unit >> 12);
        bytes[at++] = 0x80 | ((unit >> 6) & 0x3f);
        bytes[at++] = 0x80 | (unit & 0x3f);
      } else {
        return at - start + this.#encoder.encodeInto(text.slice(i), bytes.subarray(at)).written;
      }
    }
    return at - start;
  }

  #part(index: number): number {
    return this.#at[index] ?? 0;
  }

  #word(place: number): number {
    return this.#words[place] ?? 0;
  }

  // Memory that has grown lies in another buffer.
  #view(): void {
    const { buffer } = this.#exports.memory;
    if (this.#words.buffer === buffer) return;
    this.#words = new Int32Array(buffer);
    this.#numbers = new Float64Array(buffer);
    this.#bytes = new Uint8Array(buffer);
  }
}

function entry<Item>(list: readonly Item[], place: number): Item {
  const item = list[place];
  if (item === undefined) throw new RangeError(`There is no entry ${place}.`);
  return item;
}

function wordOf(fact: Description['facts'][number], value: unknown): number | undefined {
  switch (fact.type) {
    case 'boolean':
      return typeof value === 'boolean' ? Number(value) : undefined;
    case 'number':
      return Number.isInteger(value) ? (value as number) : undefined;
    case 'choice': {
      const place = fact.choices.indexOf(value as string);
      return place < 0 ? undefined : place;
    }
    case 'date': {
      const date = new Date(`${String(value)}T00:00:00Z`);
      const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${String(value)}T`);
      return exists ? date.getTime() / 86_400_000 : undefined;
    }
  }
}
