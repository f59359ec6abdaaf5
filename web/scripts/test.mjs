// Bundles tests/web into build/tests-web and runs it with Node's own runner.
//   node scripts/test.mjs [part of a file name …]      only the tests whose file names contain it
//   node scripts/test.mjs --script screenshots [word …]  a script of tests/web instead of tests, with its own words

import { spawnSync } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { testOptions } from './bundle.mjs';

const source = new URL('../../tests/web/', import.meta.url);
const out = new URL('../../build/tests-web/', import.meta.url);
const wanted = process.argv.slice(2);
const script = wanted[0] === '--script' ? wanted[1] : undefined;
const words = script ? wanted.slice(2) : [];

const names = script
  ? [`${script}.ts`]
  : (await readdir(source)).filter(
      (name) => name.endsWith('.test.ts') && (!wanted.length || wanted.some((part) => name.includes(part))),
    );
if (!names.length) {
  console.error(`No test in tests/web has "${wanted.join('" or "')}" in its name.`);
  process.exit(2);
}
await build({
  ...testOptions,
  entryPoints: names.map((name) => fileURLToPath(new URL(name, source))),
  outdir: fileURLToPath(out),
  outExtension: { '.js': '.mjs' },
});
const files = names.map((name) => fileURLToPath(new URL(name.replace(/\.ts$/, '.mjs'), out)));
if (script) process.exit(run([...files, ...words]));
// Tests wait for what they want to see, so files run side by side; one more than there are processors, as some only wait.
// A file that waits for what never comes fails instead of waiting for ever.
process.exit(run(['--test', '--test-timeout=900000', `--test-concurrency=${availableParallelism() + 1}`, ...files]));

/** @param {string[]} words what Node is called with; answers with its exit status */
function run(words) {
  return spawnSync(process.execPath, ['--enable-source-maps', ...words], { stdio: 'inherit' }).status ?? 1;
}
