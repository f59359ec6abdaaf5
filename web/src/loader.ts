// Gets a WebAssembly.Module from whatever the page has: nothing (our own file), a URL, a response,
// bytes, a module.

export type WasmSource = string | URL | Response | BufferSource | WebAssembly.Module;

/** Why a module could not be had. */
export type LoadReason = 'unsupported' | 'network' | 'blocked' | 'invalid';

export class LoadError extends Error {
  constructor(
    readonly reason: LoadReason,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'LoadError';
  }
}

const modules = new Map<string, Promise<WebAssembly.Module>>();
/** Addresses whose answer was of no use. */
const failed = new Set<string>();

/**
 * The compiled module, one for all who ask for the same address. A failed load is forgotten, so
 * asking again tries again, and past every cache: a broken file may have been kept.
 * @throws {LoadError}
 */
export function loadModule(source: WasmSource): Promise<WebAssembly.Module> {
  if (typeof WebAssembly === 'undefined') {
    return Promise.reject(new LoadError('unsupported', 'This browser runs no WebAssembly.'));
  }
  const url = addressOf(source);
  if (!url) return compile(source);
  let module = modules.get(url.href);
  if (!module) {
    module = fetchBytes(url, failed.has(url.href) ? { cache: 'reload' } : undefined).then(compile);
    module.catch(() => forgetModule(url));
    modules.set(url.href, module);
  }
  return module;
}

/** For a module that compiled but does not work: the next who asks gets it anew. */
export function forgetModule(source: WasmSource): void {
  const url = addressOf(source);
  if (!url) return;
  modules.delete(url.href);
  failed.add(url.href);
}

function addressOf(source: WasmSource): URL | undefined {
  if (typeof source === 'string') return new URL(source, globalThis.document?.baseURI);
  return source instanceof URL ? source : undefined;
}

/** What stands at an address: a file in Node, a response anywhere else. @throws {LoadError} */
export async function fetchBytes(url: URL, init?: RequestInit): Promise<Response | BufferSource> {
  if (url.protocol === 'file:') {
    // Not a literal, so that bundlers for browsers leave it alone.
    const files = 'node:fs/promises';
    const { readFile } = (await import(/* @vite-ignore */ /* webpackIgnore: true */ files)) as {
      readFile: (path: URL) => Promise<Uint8Array<ArrayBuffer>>;
    };
    return readFile(url).catch((cause: unknown) => {
      throw new LoadError('network', `${url.href} could not be read.`, { cause });
    });
  }
  return fetch(url, init).catch((cause: unknown) => {
    throw new LoadError('network', `${url.href} could not be fetched.`, { cause });
  });
}

async function compile(
  source: Response | BufferSource | WebAssembly.Module,
): Promise<WebAssembly.Module> {
  if (source instanceof WebAssembly.Module) return source;
  try {
    if (!(source instanceof Response)) return await WebAssembly.compile(source);
    if (!source.ok) {
      throw new LoadError(
        'network',
        `${source.url} answered ${source.status} ${source.statusText}.`,
      );
    }
    // Streaming is refused for any other type, so a server that does not know .wasm costs time, not
    // the wizard.
    const streams = source.headers.get('content-type')?.startsWith('application/wasm');
    return streams
      ? await WebAssembly.compileStreaming(source)
      : await WebAssembly.compile(await source.arrayBuffer());
  } catch (cause) {
    throw cause instanceof LoadError ? cause : explain(cause);
  }
}

function explain(cause: unknown): LoadError {
  const text = String(cause);
  if (/unsafe-eval|Content Security Policy/i.test(text)) {
    return new LoadError(
      'blocked',
      `The page's policy needs script-src 'wasm-unsafe-eval'. ${text}`,
      { cause },
    );
  }
  if (cause instanceof WebAssembly.CompileError) {
    return new LoadError('invalid', `The file is not the WebAssembly it should be. ${text}`, {
      cause,
    });
  }
  return new LoadError('network', `The download broke off. ${text}`, { cause });
}
