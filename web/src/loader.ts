// Makes a WebAssembly.Module from any source: a URL, a response, bytes or a module. Loads texts.

import { pageAddress } from './configure.js';
import { LoadError } from './load_error.js';
import { read } from './read.js';

export { LoadError, type LoadReason } from './load_error.js';
export { pageAddress };

export type WasmSource = string | URL | Response | BufferSource | WebAssembly.Module;

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
    module.catch(() => {
      modules.delete(url.href);
      failed.add(url.href);
    });
    modules.set(url.href, module);
  }
  return module;
}

/** For modules that compiled but do not work: the next calls load them again. */
export function forgetModules(): void {
  for (const url of modules.keys()) failed.add(url);
  modules.clear();
}

function addressOf(source: WasmSource): URL | undefined {
  if (typeof source === 'string') return new URL(source, pageAddress());
  return source instanceof URL ? source : undefined;
}

/** The text of a file. @throws {LoadError} */
export async function loadText(source: string | URL | BufferSource): Promise<string> {
  const url = addressOf(source);
  const found = url ? await fetchBytes(url) : (source as BufferSource);
  if (!(found instanceof Response)) return new TextDecoder().decode(found);
  if (!found.ok) throw refused(found);
  return found.text();
}

function fetchBytes(url: URL, init?: RequestInit): Promise<Response | BufferSource> {
  return read(url, init).catch((cause: unknown) => {
    throw new LoadError('network', `${url.href} could not be loaded.`, { cause });
  });
}

function refused({ url, status, statusText }: Response): LoadError {
  const advice = status === 404 ? ' configure({ assets }) says where the files are.' : '';
  return new LoadError('network', `${url} answered ${status} ${statusText}.${advice}`);
}

async function compile(
  source: Response | BufferSource | WebAssembly.Module,
): Promise<WebAssembly.Module> {
  if (source instanceof WebAssembly.Module) return source;
  try {
    if (!(source instanceof Response)) return await WebAssembly.compile(source);
    if (!source.ok) throw refused(source);
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
