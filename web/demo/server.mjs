// Serves the demo and the built package, compressed and with a strict content security policy.
//   node demo/server.mjs [--port N] [--log FILE]
// FILE gets one line per request: method, path, status, bytes sent.

import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const folders = {
  '/dist/': new URL('../dist/', import.meta.url),
  '/kit/': new URL('../../build/kit_example/', import.meta.url),
  '/': new URL('./', import.meta.url),
};

/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

// img-src is only for the icon of this page; the wizard does not need it.
const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'";

const { port, log } = readOptions();
/** @type {Map<string, Buffer>} */
const compressed = new Map();

const server = createServer(async (request, response) => {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname;
  const { status, headers, body } = await answer(
    path,
    String(request.headers['accept-encoding'] ?? ''),
  );
  response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : body);
  if (log) appendFileSync(log, `${request.method} ${path} ${status} ${body.length}\n`);
});
server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
  const taken = error.code === 'EADDRINUSE';
  console.error(taken ? `Port ${port} is taken; choose another with --port.` : error.message);
  process.exit(1);
});
server.listen(port, '127.0.0.1', () => {
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  console.log(`http://localhost:${address.port}/`);
});

function readOptions() {
  try {
    const { values } = parseArgs({
      options: { port: { type: 'string' }, log: { type: 'string' } },
    });
    const number = Number(values.port ?? 0);
    if (!Number.isInteger(number) || number < 0 || number > 65535) {
      throw new Error(
        `--port ${values.port} is not a port: choose 0 to 65535, 0 for any free one.`,
      );
    }
    if (!existsSync(new URL('index.js', folders['/dist/']))) {
      throw new Error('web/dist is not built yet: run `npm run build` in web first.');
    }
    if (values.log) writeFileSync(values.log, '');
    return { port: number, log: values.log };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  }
}

/** @param {string} path @param {string} accepted */
async function answer(path, accepted) {
  const file = path.endsWith('/') ? `${path}index.html` : path;
  const type = types[extname(file)];
  const content = type && (await find(file));
  if (!content)
    return {
      status: 404,
      headers: { 'Content-Type': 'text/plain' },
      body: Buffer.from('Not found\n'),
    };
  const encoding = ['br', 'gzip'].find((name) => accepted.includes(name));
  const headers = {
    'Content-Type': type,
    'Content-Security-Policy': policy,
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
    ...(encoding && { 'Content-Encoding': encoding, Vary: 'Accept-Encoding' }),
  };
  return { status: 200, headers, body: encoding ? compress(file, content, encoding) : content };
}

/** @param {string} file */
async function find(file) {
  if (file.includes('..') || file.endsWith('.mjs')) return undefined;
  for (const [prefix, folder] of Object.entries(folders)) {
    if (!file.startsWith(prefix)) continue;
    return readFile(new URL(file.slice(prefix.length), folder)).catch(() => undefined);
  }
  return undefined;
}

/** @param {string} file @param {Buffer} content @param {string} encoding */
function compress(file, content, encoding) {
  const key = `${encoding} ${file} ${content.length}`;
  let body = compressed.get(key);
  if (!body) {
    // Quality 9 takes a tenth of the time of 11 and is a few per cent larger.
    const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
    body = encoding === 'br' ? brotliCompressSync(content, { params }) : gzipSync(content);
    compressed.set(key, body);
  }
  return body;
}
