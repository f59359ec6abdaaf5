// The rules without the wizard: for forms of your own, in a browser, in Node or at the edge.
//
//   const core = await loadCore();
//   core.checkField({ field: 'id_number', text: '11010519491231002x' }).value   // "11010519491231002X"

import { builtInLocale } from './ids.js';
import { loadModule, type WasmSource } from './loader.js';
import type { Facts, Fault, FieldId, FieldReport, Fields, MethodId } from './types.js';
import type { Explanation, Question, Recommendation, Report, Trouble } from './types.js';

export type * from './types.js';
export type { WasmSource } from './loader.js';

export interface Setting {
  /** RFC 3339, judged in China Standard Time; without it the clock's. */
  now?: string | Date;
  /** Of the texts; any but zh-CN needs `loadMessages` first. */
  locale?: string;
}

export interface Core {
  /** Ranks the methods for these facts, soonest finished first, with reasons. */
  recommend(input: Setting & { facts: Facts }): Recommendation;
  /** Judges one text. */
  checkField(input: Setting & { field: FieldId; text: string }): FieldReport;
  /** Judges all that a method asks for, and what the fields say about each other. */
  check(input: Setting & { method: MethodId; fields: Fields; facts?: Facts }): Report;
  /** The question whose answer would change most, or null when none would. */
  nextQuestion(input: Setting & { facts: Facts }): Question | null;
  /** Uses another rule pack from now on. @throws {CoreError} with every fault; the old pack then stays. */
  loadPack(pack: string | object): void;
  /** Adds a language. @throws {CoreError} when the texts are not a flat object. */
  loadMessages(locale: string, texts: Record<string, string>): void;
  /**
   * Adds the failure dictionary with the texts of a language: the package's `rules/failures.<locale>.json`, as its text
   * or parsed. @throws {CoreError} with every fault; nothing is half-loaded.
   */
  loadFailures(dictionary: string | object): void;
  /** What went wrong and what to do, likeliest first. Needs `loadFailures`. */
  explain(input: { locale?: string } & Trouble): Explanation[];
  readonly memoryBytes: number;
}

/** Input that the rules refused. */
export class CoreError extends Error {
  constructor(readonly fault: Fault) {
    super(fault.message);
    this.name = 'CoreError';
  }
}

interface Exports {
  memory: WebAssembly.Memory;
  border_buffer(bytes: number): number;
  core_call(operation: number, length: number): number;
}

const Operation = {
  recommend: 0,
  checkField: 1,
  check: 2,
  nextQuestion: 3,
  loadPack: 4,
  loadMessages: 5,
  explain: 6,
  loadFailures: 7,
} as const;

/**
 * Starts the rules. Each call makes an instance of its own; the compiled module is shared.
 * @throws {LoadError} when the module cannot be had; calling again tries again.
 */
export async function loadCore(
  source: WasmSource = new URL('./core.wasm', import.meta.url),
): Promise<Core> {
  const { exports } = await WebAssembly.instantiate(await loadModule(source), {});
  (exports['_initialize'] as (() => void) | undefined)?.();
  return createCore(exports as unknown as Exports);
}

function createCore(exports: Exports): Core {
  const call = createCall(exports);
  const at = ({ now, locale = builtInLocale }: Setting): { now: string; locale: string } => ({
    now: typeof now === 'string' ? now : (now ?? new Date()).toISOString(),
    locale,
  });
  return {
    recommend: (input) => call('recommend', { ...input, ...at(input) }) as Recommendation,
    checkField: (input) => call('checkField', { ...input, ...at(input) }) as FieldReport,
    check: (input) => call('check', { facts: {}, ...input, ...at(input) }) as Report,
    nextQuestion: (input) => call('nextQuestion', { ...input, ...at(input) }) as Question | null,
    loadPack: (pack) => void call('loadPack', pack),
    loadMessages: (locale, messages) => void call('loadMessages', { locale, messages }),
    loadFailures: (dictionary) => void call('loadFailures', dictionary),
    explain: ({ locale = builtInLocale, ...trouble }) =>
      (call('explain', { ...trouble, locale }) as { matches: Explanation[] }).matches,
    get memoryBytes() {
      return exports.memory.buffer.byteLength;
    },
  };
}

function createCall(exports: Exports): (name: keyof typeof Operation, input: unknown) => unknown {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  return (name, input) => {
    const bytes = encoder.encode(typeof input === 'string' ? input : JSON.stringify(input));
    const start = exports.border_buffer(bytes.length);
    new Uint8Array(exports.memory.buffer, start, bytes.length).set(bytes);
    const answer = exports.core_call(Operation[name], bytes.length);
    const [address = 0, length = 0] = new Uint32Array(exports.memory.buffer, answer, 2);
    const text = decoder.decode(new Uint8Array(exports.memory.buffer, address, length));
    const result = JSON.parse(text) as { error?: Fault } | null;
    if (result?.error) throw new CoreError(result.error);
    return result;
  };
}
