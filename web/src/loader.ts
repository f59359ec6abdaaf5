// Makes a WebAssembly.Module from any source: a URL, a response, bytes or a module.

export type WasmSource = string | URL | Response | BufferSource | WebAssembly.Module;

/** Why a module could not be loaded. */
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
/** URLs whose last answer could not be used. */
const failed = new Set<string>();

/**
 * The compiled module; the same URL gives the same module. After a failure the next call tries
 * again and bypasses all caches, because a broken file may be cached.
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

/** For a module that compiled but does not work: the next call loads it again. */
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

/** The content of a URL: a file's bytes in Node, otherwise a response. @throws {LoadError} */
export async function fetchBytes(url: URL, init?: RequestInit): Promise<Response | BufferSource> {
  if (url.protocol === 'file:') {
    // The name is not a literal in `import`, so that bundlers for browsers ignore it.
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
    // compileStreaming refuses any other type. With a server that does not know .wasm, compiling is
    // only slower.
    const streams =
      'compileStreaming' in WebAssembly &&
      source.headers.get('content-type')?.startsWith('application/wasm');
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
