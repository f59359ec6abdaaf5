// core.wasm without the package's JavaScript: UTF-8 text in, UTF-8 text out, as any host of WebAssembly calls it.

import { readFileSync } from 'node:fs';

const operations = { recommend: 0, checkField: 1, check: 2 };

export async function openBorder(file) {
  const { instance } = await WebAssembly.instantiate(readFileSync(file), {});
  const {
    memory,
    border_buffer: buffer,
    core_call: call,
    _initialize: initialize,
  } = instance.exports;
  initialize?.();
  const encoder = new TextEncoder();
  return {
    encode: (request) => encoder.encode(JSON.stringify(request)),
    /** The length of the answer, which stays in the module's memory. */
    call(operation, request) {
      const start = buffer(request.length);
      new Uint8Array(memory.buffer, start, request.length).set(request);
      const answer = call(operations[operation], request.length);
      return new Uint32Array(memory.buffer, answer, 2)[1];
    },
  };
}
