// The flat path: facts and forms through the module's memory, without JSON, for callers that check
// a million per hour. It returns slots and codes, not texts; `core.describe()` says what is in each
// slot.
//
//   const flat = await core.flat();
//   flat.setFacts({ account_type: 'personal' });
//   flat.setNow(Date.now() / 1000);
//   flat.recommend();
//   flat.method(0).method;                                  // 'personal.wechat_scan'
//   flat.check(0, ['张三', '11010519491231002X', '13800138000']);   // 0: ok

import { createCall, type Calls } from './calls.js';
import type { FactId, FieldId, MethodId } from './ids.js';
import type { Description, Facts } from './types.js';
import {
  flatDecisionWords,
  flatFieldWords,
  flatIssueWords,
  flatLimits,
  flatMethodWords,
  flatParts,
  flatReportWords,
  severities,
  statuses,
  verdicts,
  type Severity,
  type Status,
  type Verdict,
} from './vocabulary.js';

/** The exports of core-fast.wasm for the flat path. */
export interface FlatExports {
  memory: WebAssembly.Memory;
  core_flat(): number;
  core_flat_recommend(): void;
  core_flat_check(method: number): number;
  core_flat_issues(): void;
}

export interface FlatMethod {
  readonly method: MethodId;
  readonly status: Status;
  /** Seconds since 1970. */
  readonly earliest: number;
  /** Null when no source states it. */
  readonly latest: number | null;
  /** True if a year without a published calendar is involved. */
  readonly estimated: boolean;
  /** One bit per requirement of the method, in the order of `describe()`. */
  readonly met: number;
  readonly unmet: number;
  /** One bit per consideration that is true. */
  readonly considered: number;
}

export interface FlatIssue {
  /** Null when the issue concerns no single field. */
  readonly field: FieldId | null;
  readonly code: string;
  readonly severity: Severity;
  readonly span: readonly [number, number];
}

export interface FlatReport {
  readonly verdict: Verdict;
  /** In the order of the method's fields. */
  readonly fields: readonly {
    readonly field: FieldId;
    readonly verdict: Verdict;
    readonly value: string;
  }[];
  readonly issues: readonly FlatIssue[];
}

/**
 * The flat path of a new instance of core-fast.wasm over these rules; without a pack, over the
 * built-in ones.
 */
export function startFlat(
  exports: Calls & FlatExports,
  pack: string | object | undefined,
): FlatPath {
  const call = createCall(exports);
  if (pack !== undefined) call('loadPack', pack);
  return new FlatPath(exports, call('describe', {}) as Description);
}

export class FlatPath {
  readonly #exports: FlatExports;
  readonly #description: Description;
  readonly #parts: ReturnType<typeof partsOf>;
  readonly #slots: ReadonlyMap<string, FactSlot>;
  // How many texts each method takes, and how many of them it needs: all but the optional ones at the
  // end of its form.
  readonly #textCounts: readonly { most: number; least: number }[];
  // The facts that `setFacts` has read so far; they are copied only when all are valid.
  readonly #facts = new Int32Array(flatLimits.facts + 2);
  readonly #encoder = new TextEncoder();
  readonly #decoder = new TextDecoder();
  #words = new Int32Array(0);
  #numbers = new Float64Array(0);
  #bytes = new Uint8Array(0);
  #data = new DataView(new ArrayBuffer(0));

  /** @internal */
  constructor(exports: FlatExports, description: Description) {
    this.#exports = exports;
    this.#description = description;
    this.#parts = partsOf(
      new Uint32Array(exports.memory.buffer, exports.core_flat(), Object.keys(flatParts).length),
    );
    this.#textCounts = description.methods.map(({ fields, optional_fields }) => ({
      most: fields.length,
      least: fields.reduce(
        (least, field, i) => (optional_fields.includes(field) ? least : i + 1),
        0,
      ),
    }));
    this.#slots = new Map(description.facts.map((fact, slot) => [fact.id, { ...fact, slot }]));
  }

  /**
   * Sets the facts; facts that are left out are unknown.
   * @throws {TypeError} for a fact or a value that the pack does not have; the old facts then stay.
   */
  setFacts(facts: Facts): void {
    const next = this.#facts;
    let low = 0;
    let high = 0;
    for (const id of Object.keys(facts) as FactId[]) {
      const value = facts[id];
      if (value === undefined || value === null) continue;
      const fact = this.#slots.get(id);
      if (!fact) throw new TypeError(`There is no fact ${id}.`);
      const { slot } = fact;
      next[slot] = wordOf(fact, value);
      if (slot < 32) low |= 1 << slot;
      else high |= 1 << (slot - 32);
    }
    next[flatLimits.facts] = low;
    next[flatLimits.facts + 1] = high;
    this.#view();
    this.#words.set(next, this.#parts.facts);
  }

  /**
   * Sets the current time, in seconds since 1970.
   * @throws {RangeError} beyond the year 9999, e.g. for a time in milliseconds.
   */
  setNow(seconds: number): void {
    if (!(Math.abs(seconds) <= flatLimits.now))
      throw new RangeError(`${seconds} is no time in seconds since 1970.`);
    this.#view();
    this.#numbers[this.#parts.now] = seconds;
  }

  /** Ranks the methods; returns the slot of the recommended one, or -1. `method(0)` is the best. */
  recommend(): number {
    this.#exports.core_flat_recommend();
    this.#view();
    return this.#word(this.#parts.decision + flatDecisionWords.recommended);
  }

  /** The number of methods that the last `recommend` ranked. */
  get count(): number {
    this.#view();
    return this.#word(this.#parts.decision + flatDecisionWords.methodCount);
  }

  /** One bit per blocker that is true. */
  get blockers(): number {
    this.#view();
    return this.#word(this.#parts.decision + flatDecisionWords.blockers);
  }

  /**
   * The result of the last `recommend` for the method with this rank, counted from 0. @throws
   * {RangeError}
   */
  method(rank: number): FlatMethod {
    if (!(rank >= 0 && rank < this.count)) throw new RangeError(`There is no rank ${rank}.`);
    const start = (this.#parts.methods >> 2) + rank * flatMethodWords.size;
    const word = (place: number): number => this.#word(start + place);
    const instant = (place: number): number => this.#numbers[(start + place) >> 1] ?? 0;
    const latest = instant(flatMethodWords.latest);
    return {
      earliest: instant(flatMethodWords.earliest),
      latest: latest === Infinity ? null : latest,
      method: entry(this.#description.methods, word(flatMethodWords.method)).id,
      status: entry(statuses, word(flatMethodWords.status)),
      met: word(flatMethodWords.met) >>> 0,
      unmet: word(flatMethodWords.unmet) >>> 0,
      considered: word(flatMethodWords.considered) >>> 0,
      estimated: word(flatMethodWords.isEstimated) !== 0,
    };
  }

  /**
   * Checks the texts as the fields of a method, in its order; `method` is a slot. Optional fields at
   * the end of the form may be left out. Returns the verdict as an index into ok, fixed, warning, error. `report()` has the rest.
   * @throws {RangeError} for a slot without a method, or for a wrong number or length of texts.
   */
  check(method: number, texts: readonly string[]): number {
    const { least, most } = this.#textCounts[method] ?? { least: 0, most: -1 };
    if (texts.length < least || texts.length > most)
      throw new RangeError(
        most < 0
          ? `There is no method ${method}.`
          : `Method ${method} asks for ${least} texts and takes up to ${most}.`,
      );
    this.#view();
    const { text: start, fields, report } = this.#parts;
    const words = this.#words;
    let at = start;
    let place = fields;
    for (let i = 0; i < most; ++i) {
      const end = this.#write(texts[i] ?? '', at, start + flatLimits.text);
      words[place + flatFieldWords.textBegin] = at - start;
      words[place + flatFieldWords.textSize] = end - at;
      place += flatFieldWords.size;
      at = end;
    }
    if (!this.#exports.core_flat_check(method))
      throw new RangeError(`There is no form of method ${method}.`);
    this.#view();
    return this.#word(report + flatReportWords.verdict);
  }

  /** The results of the last `check` of this method, without repairs and texts. */
  report(method: number): FlatReport {
    this.#exports.core_flat_issues();
    this.#view();
    const { fields } = entry(this.#description.methods, method);
    const head = this.#parts.report;
    const issueCount = Math.min(this.#word(head + flatReportWords.issueCount), flatLimits.issues);
    return {
      verdict: entry(verdicts, this.#word(head + flatReportWords.verdict)),
      fields: fields.map((field, i) => {
        const word = (place: number): number =>
          this.#word(this.#parts.fields + i * flatFieldWords.size + place);
        const [verdict, address] = [
          word(flatFieldWords.verdict),
          word(flatFieldWords.valueAddress),
        ];
        const size = word(flatFieldWords.valueSize);
        const value = this.#decoder.decode(this.#bytes.subarray(address, address + size));
        return { field, verdict: entry(verdicts, verdict), value };
      }),
      issues: Array.from({ length: issueCount }, (_, i) => {
        const word = (place: number): number =>
          this.#word(this.#parts.issues + i * flatIssueWords.size + place);
        return {
          field: fields[word(flatIssueWords.field)] ?? null,
          code: entry(this.#description.issues, word(flatIssueWords.code)),
          severity: entry(severities, word(flatIssueWords.severity)),
          span: [word(flatIssueWords.begin), word(flatIssueWords.end)],
        };
      }),
    };
  }

  // Writes the text at `start` and returns the end of what it wrote, which is before `end`. Short
  // texts are encoded here, because a call of the encoder costs more than encoding them. Four ASCII
  // characters are written at once. A Han character is written as four bytes; the next character
  // overwrites the fourth.
  #write(text: string, start: number, end: number): number {
    const data = this.#data;
    const { length } = text;
    let at = start;
    let i = 0;
    if (3 * length >= end - start)
      throw new RangeError(
        `All texts together have ${Math.floor(flatLimits.text / 3)} characters at most.`,
      );
    for (; i + 3 < length; i += 4) {
      const [a, b, c, d] = [
        text.charCodeAt(i),
        text.charCodeAt(i + 1),
        text.charCodeAt(i + 2),
        text.charCodeAt(i + 3),
      ];
      if ((a | b | c | d) >= 0x80) break;
      data.setInt32(at, a | (b << 8) | (c << 16) | (d << 24), true);
      at += 4;
    }
    for (; i < length; ++i) {
      const unit = text.charCodeAt(i);
      if (unit < 0x80) {
        data.setInt8(at, unit);
        at += 1;
      } else if (isBelowSurrogates(unit) || unit >= 0xe000) {
        data.setInt32(at, threeBytes(unit), true);
        at += 3;
      } else {
        return at + this.#encoder.encodeInto(text.slice(i), this.#bytes.subarray(at)).written;
      }
    }
    return at;
  }

  #word(place: number): number {
    return this.#words[place] ?? 0;
  }

  // When the memory grows it gets a new buffer, and views of the old one become empty.
  #view(): void {
    if (this.#words.length > 0) return;
    const { buffer } = this.#exports.memory;
    this.#words = new Int32Array(buffer);
    this.#numbers = new Float64Array(buffer);
    this.#bytes = new Uint8Array(buffer);
    this.#data = new DataView(buffer);
  }
}

/**
 * Whether a UTF-16 unit takes three bytes in UTF-8 and is below the surrogates, as nearly all Han
 * characters are.
 */
function isBelowSurrogates(unit: number): boolean {
  return (unit - 0x800) >>> 0 < 0xd000;
}

/** The UTF-8 of such a unit, or of a unit above the surrogates; the first byte is the lowest. */
function threeBytes(unit: number): number {
  return 0x8080e0 | (unit >> 12) | ((unit & 0xfc0) << 2) | ((unit & 0x3f) << 16);
}

function entry<Item>(list: readonly Item[], place: number): Item {
  const item = list[place];
  if (item === undefined) throw new RangeError(`There is no entry ${place}.`);
  return item;
}

// The places of the parts: `now` is an index into the floats, `methods` and `text` are byte
// addresses, the others are indexes into the words.
function partsOf(addresses: Uint32Array) {
  const address = (part: keyof typeof flatParts): number => addresses[flatParts[part]] ?? 0;
  return {
    facts: address('facts') >> 2,
    now: address('now') >> 3,
    decision: address('decision') >> 2,
    methods: address('methods'),
    report: address('report') >> 2,
    fields: address('fields') >> 2,
    issues: address('issues') >> 2,
    text: address('text'),
  };
}

type FactSlot = Description['facts'][number] & { slot: number };

/** @throws {TypeError} for a value that the fact cannot have. */
function wordOf(fact: FactSlot, value: unknown): number {
  switch (fact.type) {
    case 'boolean':
      if (typeof value === 'boolean') return value ? 1 : 0;
      break;
    case 'number':
      if (Number.isInteger(value)) return value as number;
      break;
    case 'choice': {
      const place = fact.choices.indexOf(value as string);
      if (place >= 0) return place;
      break;
    }
    case 'date': {
      const date = new Date(`${String(value)}T00:00:00Z`);
      const exists =
        !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${String(value)}T`);
      if (exists) return date.getTime() / 86_400_000;
    }
  }
  const choices = fact.choices.length ? `: ${fact.choices.join(', ')}` : '';
  throw new TypeError(`The fact ${fact.id} takes a ${fact.type}${choices}.`);
}
