// Runs the long campaigns; `./dev test all` runs a small part of them with a fixed seed. The
// results go to RESULTS.md with date, commit and figures. A broken promise fails the run and is
// recorded, too.
// Usage: node tests/soak/soak.mjs [--check] [--quick] [part…]
//   --check only checks these arguments; --quick runs for seconds, prints rough figures and records
//   nothing
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { stripVTControlCharacters } from 'node:util';

const results = new URL('RESULTS.md', import.meta.url);
const title = `# Soak

What the long campaigns found, newest first; written by \`./dev soak\`.
`;

const words = process.argv.slice(2);
const isQuick = words.includes('--quick');
const values = isQuick ? 100_000 : 10_000_000;
const fuzzSeconds = isQuick ? 5 : 600;

/** Each campaign runs a program; its figures are read from the output of the program. */
const campaigns = {
  oracle: [
    {
      what: `oracle, native, ${values.toLocaleString('en')} values a standard`,
      command: ['build/native/tests/oracle_tests'],
      figures: assertions,
    },
    {
      what: `oracle, wasm, ${values.toLocaleString('en')} values a standard`,
      command: [process.execPath, 'build/wasm/oracle_tests.js'],
      figures: assertions,
    },
  ],
  fuzz: [
    {
      what: `fuzz, ${fuzzSeconds} s a target`,
      command: [process.execPath, 'tests/fuzz/fuzz.mjs', String(fuzzSeconds)],
      figures: (said) => said.match(/^ {2}[✓✗] .*$/gm) ?? [],
    },
  ],
};

function assertions(said) {
  return (
    said.match(/^\[doctest\] (?:test cases|assertions):.*$/gm)?.map((line) => line.slice(10)) ?? []
  );
}

const wanted = words.filter((word) => !word.startsWith('--'));
const unknown = [
  ...wanted.filter((word) => !Object.hasOwn(campaigns, word)),
  ...words.filter((word) => word.startsWith('--') && word !== '--quick' && word !== '--check'),
];
if (unknown.length > 0) {
  console.error(`There is no part '${unknown[0]}'. Parts: ${Object.keys(campaigns).join(', ')}.`);
  process.exit(2);
}
if (words.includes('--check')) process.exit();

/** Runs a campaign, shows its output, and returns the entry for RESULTS.md. */
function run({ what, command: [program, ...rest], figures }) {
  console.log(`  … ${what}`);
  const begin = Date.now();
  const child = spawn(program, rest, {
    env: { ...process.env, VERIFY_ORACLE_VALUES: String(values) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (data) => {
    said += data;
    process.stdout.write(data);
  });
  return new Promise((done) => {
    child.on('error', (error) =>
      done({ what, passed: false, seconds: 0, figures: [error.message] }),
    );
    child.on('close', (code) => {
      const seconds = Math.round((Date.now() - begin) / 1000);
      done({
        what,
        passed: code === 0,
        seconds,
        figures: figures(stripVTControlCharacters(said)),
      });
    });
  });
}

function git(...rest) {
  return execFileSync('git', rest, { encoding: 'utf8' }).trim();
}

function section(ran) {
  const changed =
    git('status', '--porcelain') === '' ? '' : ', with changes that are not committed';
  const day = new Date().toISOString().slice(0, 10);
  const machine = `${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}`;
  const parts = ran.map(({ what, passed, seconds, figures }) =>
    [
      `- ${what}: ${passed ? 'passed' : '**failed**'} after ${seconds} s`,
      ...figures.map((line) => `  - ${line.trim().replace(/\s+/g, ' ')}`),
    ].join('\n'),
  );
  return `\n## ${day}, ${git('rev-parse', '--short', 'HEAD')}${changed}\n\n${machine}\n\n${parts.join('\n')}\n`;
}

const chosen = (wanted.length > 0 ? wanted : Object.keys(campaigns)).flatMap(
  (name) => campaigns[name],
);
const ran = [];
for (const campaign of chosen) ran.push(await run(campaign));
const report = section(ran);
if (isQuick) {
  console.log(report);
} else {
  const known = existsSync(results) ? readFileSync(results, 'utf8').slice(title.length) : '';
  writeFileSync(results, title + report + known);
}
process.exitCode = ran.every(({ passed }) => passed) ? 0 : 1;
