// The bytes that a page must load for each program: minified by esbuild and compressed by brotli at
// quality 11, including its WebAssembly. Ours are the files of tests/size/budget.json.

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'esbuild';
import { zenWasm } from './decision/zen.mjs';

const repository = new URL('../../', import.meta.url);

/** The smallest imports with which a page can do the measured work. */
const imports = {
  'json-rules-engine': "export { Engine } from 'json-rules-engine';",
  'json-logic-engine': "export { LogicEngine } from 'json-logic-engine';",
  'json-logic-js': "export { default } from 'json-logic-js';",
  '@gorules/zen-engine-wasm':
    "export { default, evaluateExpression } from '@gorules/zen-engine-wasm';",
  '@open-policy-agent/opa-wasm': "export { loadPolicy } from '@open-policy-agent/opa-wasm';",
  ajv: "export { default } from 'ajv';",
  zod: "export { object, string } from 'zod';",
  valibot: "export { object, pipe, regex, safeParse, string } from 'valibot';",
  minisearch: "export { default } from 'minisearch';",
  'id-validator':
    "import Validator from 'id-validator'; import areas from 'id-validator/src/GB2260.js'; export default new Validator(areas);",
  idcard: "export { default } from 'idcard';",
  validator:
    "export { default as id } from 'validator/es/lib/isIdentityCard'; export { default as mobile } from 'validator/es/lib/isMobilePhone';",
};

function brotliSize(bytes) {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return brotliCompressSync(bytes, { params }).length;
}

/** The bundle for `contents`, a module that imports packages of this folder. */
export async function bundle(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL('.', import.meta.url)) },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0].contents;
}

/**
 * The bytes of each peer. `opaWasm` is a policy that was compiled with Open Policy Agent, if there
 * is one.
 */
export async function peerSizes(opaWasm) {
  const wasm = { '@gorules/zen-engine-wasm': zenWasm, '@open-policy-agent/opa-wasm': opaWasm };
  const sizes = [];
  for (const [name, contents] of Object.entries(imports)) {
    const script = brotliSize(await bundle(contents));
    const module = wasm[name] ? brotliSize(readFileSync(wasm[name])) : 0;
    sizes.push({ name, bytes: script + module });
  }
  return sizes.sort((a, b) => a.bytes - b.bytes);
}

/** Our packages with their sizes and budgets. */
export function ourSizes() {
  const budgets = JSON.parse(readFileSync(new URL('tests/size/budget.json', repository), 'utf8'));
  return budgets.map(({ name, files, limit }) => {
    const paths = files.map((file) => new URL(file, repository));
    const missing = paths.find((path) => !existsSync(path));
    if (missing)
      throw new Error(`${fileURLToPath(missing)} is not there: build it first (./dev build).`);
    return {
      name,
      limit,
      bytes: paths.reduce((sum, path) => sum + brotliSize(readFileSync(path)), 0),
    };
  });
}
