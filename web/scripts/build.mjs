// Builds web/dist from web/src, the wasm modules and core/rules, and build/kit_example, a page.
//   node scripts/build.mjs [release]    with build/wasm: the package for a release
//   node scripts/build.mjs quick        with build/wasm-quick: for the demo and quick tests

import { execFileSync } from 'node:child_process';
import { copyFile, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { cssText, filesOf, inPlaceOf, packageOptions, sheetOptions } from './bundle.mjs';
import { writeIds, writeMessages, writePacks } from './rules.mjs';

const web = new URL('../', import.meta.url);
const dist = new URL('dist/', web);
const isQuick = process.argv[2] === 'quick';
const wasm = new URL(isQuick ? '../build/wasm-quick/' : '../build/wasm/', web);
const modules = [
  'core.wasm',
  ...(isQuick ? [] : ['core-fast.wasm']),
  'explain.wasm',
  'wizard.wasm',
  'wizard-first.wasm',
  'wizard-later.wasm',
];

/** Each of these becomes a separate file. */
const parts = [
  'index',
  'element',
  'core',
  'configure',
  'explainer',
  'flat',
  'plain',
  'services',
  'strings',
  'qr',
];

await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });
await writeIds();
await writeMade('vocabulary.ts', 'vocabulary');
await writeMade('tokens.css', 'tokens');
await writeMessages(new URL('rules/', dist));
await writePacks(new URL('rules/', dist));
// The built-in pack, as a start for own packs, and the schemas for editors.
for (const name of [
  'tencent-cloud/pack.json',
  'pack.schema.json',
  'failures.schema.json',
  'messages.schema.json',
]) {
  const to = new URL(`rules/${name.replace(/.*\//, '')}`, dist);
  await copyFile(new URL(`../core/rules/${name}`, web), to);
}
const source = (/** @type {string} */ name) => fileURLToPath(new URL(`src/${name}.ts`, web));
await build({
  ...packageOptions,
  entryPoints: parts.map(source),
  // The entry that registers the element imports its class from the other entry, so that the code
  // is not there twice. Parts that are not always needed are loaded when they are needed.
  external: parts.map((name) => `./${name}.js`),
  outdir: fileURLToPath(dist),
});
await build({
  ...sheetOptions,
  entryPoints: ['element', 'plain'].map((name) => fileURLToPath(new URL(`src/${name}.css`, web))),
  outdir: fileURLToPath(dist),
});
// These contain a package under the MIT licence, so the licence must be in the package, too.
for (const name of ['qr', 'inline'])
  await copyFile(
    new URL('node_modules/lean-qr/LICENSE', web),
    new URL(`${name}.js.LICENSE.txt`, dist),
  );
for (const name of modules) await copyWasm(name);
// In a quick build, the module for servers is a copy of the small one.
if (isQuick) await copyFile(new URL('core.wasm', dist), new URL('core-fast.wasm', dist));
// Two scripts that have their files inside: for servers, and for pages that can serve no others.
await build({
  ...packageOptions,
  entryPoints: [source('core')],
  outfile: fileURLToPath(new URL('core.node.js', dist)),
  charset: 'utf8',
  // All entries share the setting.
  external: ['./configure.js', 'node:fs/promises'],
  plugins: [filesOf(dist), inPlaceOf('assets', 'assets.inline'), inPlaceOf('read', 'read.node')],
});
await build({
  ...packageOptions,
  format: 'iife',
  // package.json names the entries of dist that define the element, not their sources.
  ignoreAnnotations: true,
  entryPoints: [source('inline')],
  outdir: fileURLToPath(dist),
  plugins: [cssText, filesOf(dist), inPlaceOf('assets', 'assets.inline')],
});
// Marks the folder as a quick build; `npm pack` refuses it then.
if (isQuick) {
  await writeFile(
    new URL('NOT-FOR-RELEASE.txt', dist),
    'Built quickly, for tests: large and slow. ./dev build makes what ships.\n',
  );
} else {
  execFileSync('tsc', ['-p', 'tsconfig.build.json'], { cwd: web, stdio: 'inherit' });
}
await buildExample();
await report();

/**
 * Updates a source file that is generated from tables in C++.
 * @param {string} file
 * @param {string} what
 */
async function writeMade(file, what) {
  const made = execFileSync(
    process.execPath,
    [fileURLToPath(new URL('vocabulary.js', wasm)), what],
    { encoding: 'utf8' },
  );
  const source = new URL(`src/${file}`, web);
  if (made !== readFileSync(source, 'utf8')) await writeFile(source, made);
}

/** The page of ui/kit/README.md, which is not a part of the package. */
async function buildExample() {
  const example = new URL('src/kit/example/', web);
  const out = new URL('../build/kit_example/', web);
  await mkdir(out, { recursive: true });
  await build({
    ...packageOptions,
    entryPoints: [fileURLToPath(new URL('shopping_list.ts', example))],
    outdir: fileURLToPath(out),
  });
  await copyFile(new URL('index.html', example), new URL('index.html', out));
  await copyWasm('shopping_list.wasm', out);
}

/** @param {string} name */
async function copyWasm(name, to = dist) {
  const from = new URL(name, wasm);
  if (!(await stat(from).catch(() => null))) {
    console.error(`${fileURLToPath(from)} is not there yet: build the wasm first (./dev build).`);
    process.exit(1);
  }
  await copyFile(from, new URL(name, to));
}

async function report() {
  for (const name of (await readdir(dist)).filter((each) => /\.(js|wasm)$/.test(each))) {
    const bytes = readFileSync(new URL(name, dist));
    // The size of a quick build says nothing, and this compression takes seconds.
    const small = isQuick
      ? ''
      : `  ${String(brotliCompressSync(bytes).length).padStart(7)} B brotli`;
    console.log(`${name.padEnd(14)} ${String(bytes.length).padStart(8)} B${small}`);
  }
}
