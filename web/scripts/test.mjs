// Bundles tests/web into build/tests-web and runs the bundles with Node's test runner.
//   node scripts/test.mjs [part of a file name …]       only files whose names contain it
//   node scripts/test.mjs --title 'part of a title' …   of those, only tests whose titles contain it
//   node scripts/test.mjs --quick                       no tests that take minutes or a release
//   node scripts/test.mjs --script screenshots [word …] a script of tests/web with its arguments

import { spawnSync } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { testOptions } from './bundle.mjs';
import { filesAtATime } from './spare.mjs';

/** The files that the quick suite leaves out, because they take long. */
const long = [
  // Every screen in every size and look, and every scene of every method.
  'axe',
  'density',
  'gallery',
  'idle',
  'journeys.keyboard',
  'journeys.touch',
  'player',
  'pointer',
  'services',
  'verification',
  // The other engines, and what each engine does with the canvas.
  'anywhere.firefox',
  'anywhere.webkit',
  'journeys.firefox',
  'journeys.webkit',
  'present.chromium',
  'present.firefox',
  'present.webkit',
  'split',
  // Many wizards, lost contexts, files that do not come, clocks that go wrong.
  'robust_graphics',
  'robust_loading',
  'robust_page',
  'robust_states',
  'robust_time',
  'slow_loading',
  // Every mutation of the rule pack, and the release build.
  'fast',
  'schema',
].map((name) => `${name}.test.ts`);

const source = new URL('../../tests/web/', import.meta.url);
const out = new URL('../../build/tests-web/', import.meta.url);
const wanted = process.argv.slice(2);
const script = take('--script');
const words = script ? wanted.splice(0) : [];
const title = take('--title');
const isQuick = wanted[0] === '--quick' && wanted.shift() !== undefined;

const names = script
  ? [`${script}.ts`]
  : (await readdir(source)).filter(
      (name) =>
        name.endsWith('.test.ts') &&
        (!wanted.length || wanted.some((part) => name.includes(part))) &&
        !(isQuick && long.includes(name)),
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
const count = Math.min(files.length, await filesAtATime());
console.log(`${files.length} files of tests, ${count} at a time`);
process.exit(
  run([
    '--test',
    // The limit for a whole file, so that a file ends even if it hangs in spite of its own limits.
    `--test-timeout=${3600_000}`,
    `--test-concurrency=${count}`,
    ...(title ? [`--test-name-pattern=${title.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}`] : []),
    ...files,
  ]),
);

/** Takes an option and its value from the start of the arguments. @param {string} option */
function take(option) {
  return wanted[0] === option ? wanted.splice(0, 2)[1] : undefined;
}

/** @param {string[]} words the arguments for Node; returns its exit status */
function run(words) {
  return (
    spawnSync(process.execPath, ['--enable-source-maps', ...words], { stdio: 'inherit' }).status ??
    1
  );
}
