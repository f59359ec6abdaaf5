// The module of `loadCore` without the JavaScript of the package: it takes and returns UTF-8 text,
// as for any host of WebAssembly.

import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';

const vocabulary = readFileSync(new URL('../../web/src/vocabulary.ts', import.meta.url), 'utf8');
const { code } = transformSync(vocabulary, { loader: 'ts' });
const { operations } = await import(`data:text/javascript,${encodeURIComponent(code)}`);

/** The result of `start`, and the exports of the module of ours that it started. */
async function withExports(start) {
  const { instantiate } = WebAssembly;
  let exports;
  WebAssembly.instantiate = async (...given) => {
    const result = await instantiate.apply(WebAssembly, given);
    // Node itself may start other modules in the meantime.
    const found = (result.instance ?? result).exports;
    if (found.core_call) exports = found;
    return result;
  };
  try {
    return { started: await start(), exports };
  } finally {
    WebAssembly.instantiate = instantiate;
  }
}

export async function openBorder(loadCore) {
  const { started: core, exports } = await withExports(loadCore);
  const { exports: flatExports } = await withExports(() => core.flat());
  const { memory, border_buffer: buffer, core_call: call } = exports;
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  const ask = (operation, request) => {
    const start = buffer(request.length);
    new Uint8Array(memory.buffer, start, request.length).set(request);
    const answer = call(operations[operation], request.length);
    return new Uint32Array(memory.buffer, answer, 2);
  };
  const border = {
    /** Those of the module in which the flat path runs. */
    flatExports,
    /** A request as UTF-8; throws when the module does not answer it. */
    encode(operation, request) {
      const bytes = encoder.encode(JSON.stringify(request));
      const text = border.read(operation, bytes);
      if (text.startsWith('{"error"')) throw new Error(`${operation} was refused: ${text}`);
      return bytes;
    },
    /** Returns the length of the answer; the answer stays in the memory of the module. */
    call: (operation, request) => ask(operation, request)[1],
    read(operation, request) {
      const [address, length] = ask(operation, request);
      return decoder.decode(new Uint8Array(memory.buffer, address, length));
    },
  };
  return { core, border };
}
