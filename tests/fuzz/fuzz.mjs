// Runs every fuzz target for some seconds, one target per processor at a time. Inputs that
// libFuzzer keeps go to build/fuzz/corpus. An input that breaks a promise goes to
// build/fuzz/findings and fails the run.
// Usage: node tests/fuzz/fuzz.mjs <seconds per target> [--seed <number>]
// Without a seed, each run is different.
import { spawn } from 'node:child_process';
import { mkdirSync, openSync, closeSync, readFileSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';

const seconds = Number(process.argv[2]);
const seed = process.argv[3] === '--seed' ? [`-seed=${Number(process.argv[4])}`] : [];
const home = 'build/fuzz';
const findings = `${home}/findings`;
// Targets that read plain text use another dictionary.
const dictionaries = { field: 'text', explain: 'text' };
const longestRun = 10; // seconds for one input: hanging breaks a promise, too
const mostMemory = 2048; // MiB

function list(folder) {
  return readdirSync(folder).sort();
}

function command(target) {
  return [
    ...seed,
    `-max_total_time=${seconds}`,
    `-timeout=${longestRun}`,
    `-rss_limit_mb=${mostMemory}`,
    '-print_final_stats=1',
    `-dict=tests/fuzz/${dictionaries[target] ?? 'json'}.dict`,
    `-artifact_prefix=${findings}/${target}-`,
    `${home}/corpus/${target}`,
    `tests/fuzz/corpus/${target}`,
  ];
}

/** Runs one target; true when it found nothing. */
function run(target) {
  mkdirSync(`${home}/corpus/${target}`, { recursive: true });
  const log = `${home}/${target}.log`;
  const out = openSync(log, 'w');
  const known = new Set(list(findings));
  const program = spawn(`${home}/bin/${target}`, command(target), {
    stdio: ['ignore', out, out],
    env: { ...process.env, UBSAN_OPTIONS: 'print_stacktrace=1' },
  });
  return new Promise((done) => {
    program.on('error', (error) => {
      console.log(`  ✗ ${target}: ${error.message}`);
      done(false);
    });
    program.on('close', (code) => {
      closeSync(out);
      report(
        target,
        code,
        log,
        list(findings).filter((name) => !known.has(name)),
      );
      done(code === 0);
    });
  });
}

function report(target, code, log, found) {
  const text = readFileSync(log, 'utf8');
  if (code === 0) {
    const tried = Number(/number_of_executed_units:\s+(\d+)/.exec(text)?.[1] ?? 0);
    const kept = Number(/new_units_added:\s+(\d+)/.exec(text)?.[1] ?? 0);
    console.log(
      `  ✓ ${target}: ${tried.toLocaleString('en')} inputs in ${seconds} s, ${kept} worth keeping`,
    );
    return;
  }
  const reason =
    /^.*(broken promise:|runtime error:|ERROR: ).*$/m.exec(text)?.[0] ?? `exit status ${code}`;
  console.log(`  ✗ ${target}: ${reason}`);
  const mine = found.find((name) => name.startsWith(`${target}-`));
  if (mine) console.log(`    try again with: ${home}/bin/${target} ${findings}/${mine}`);
  console.log(`    whole log: ${log}`);
}

mkdirSync(findings, { recursive: true });
const queue = list(`${home}/bin`);
let failed = 0;
async function work() {
  for (let next = queue.shift(); next; next = queue.shift()) {
    if (!(await run(next))) failed += 1;
  }
}
await Promise.all(Array.from({ length: availableParallelism() }, work));
process.exitCode = failed > 0 ? 1 : 0;
