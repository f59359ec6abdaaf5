// The border to the headless modules: one call, JSON in, JSON out.

import { loadModule, type WasmSource } from './loader.js';
import type { Rejection } from './types.js';
import { operations } from './vocabulary.js';

/** Input that was rejected. */
export class CoreError extends Error {
  constructor(readonly rejection: Rejection) {
    super(rejection.message);
    this.name = 'CoreError';
  }
}

/** Every rejection starts with this text, and no other answer does. */
const rejected = '{"error":';

interface Rejected {
  error: Rejection;
}

export interface Calls {
  memory: WebAssembly.Memory;
  border_buffer(bytes: number): number;
  core_call(operation: number, length: number): number;
}

/**
 * Starts a new instance of a module without imports. @throws {LoadError} when the module cannot be
 * loaded.
 */
export async function startModule<Exports extends Calls>(source: WasmSource): Promise<Exports> {
  const { exports } = await WebAssembly.instantiate(await loadModule(source), {});
  (exports['_initialize'] as (() => void) | undefined)?.();
  return exports as unknown as Exports;
}

type Operation = keyof typeof operations;

/** One function for all operations; it returns the parsed answer. @throws {CoreError} */
export function createCall(exports: Calls): (name: Operation, input: unknown) => unknown {
  const ask = createAsk(exports);
  return (name, input) => JSON.parse(ask(name, input)) as unknown;
}

/**
 * The same, but returns the answer as JSON text, for callers that only pass it on. @throws
 * {CoreError}
 */
export function createAsk(exports: Calls): (name: Operation, input: unknown) => string {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  return (name, input) => {
    const bytes = encoder.encode(typeof input === 'string' ? input : JSON.stringify(input));
    const start = exports.border_buffer(bytes.length);
    new Uint8Array(exports.memory.buffer, start, bytes.length).set(bytes);
    const answer = exports.core_call(operations[name], bytes.length);
    const [address = 0, length = 0] = new Uint32Array(exports.memory.buffer, answer, 2);
    const text = decoder.decode(new Uint8Array(exports.memory.buffer, address, length));
    if (text.startsWith(rejected)) throw new CoreError((JSON.parse(text) as Rejected).error);
    return text;
  };
}
