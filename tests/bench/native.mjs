// The rules natively: timed in-process by native_bench, and as `verify batch` over a file.

import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { rates, summary } from './measure.mjs';

/** Runs native_bench with `words` and an input, and returns what it prints on `stream`. */
function run(program, words, options, stream) {
  const child = spawnSync(program, words, { encoding: 'utf8', maxBuffer: 1 << 26, ...options });
  if (child.status !== 0)
    throw new Error(`${program} ${words.join(' ')}: ${child.stderr ?? child.error}`);
  return JSON.parse(child[stream]);
}

/**
 * Runs per second for each operation: `decide`, `recommend`, `check_field …`, `check …`, `explain`.
 */
export function measureNative(program, input) {
  const samples = run(program, ['rules'], { input: JSON.stringify(input) }, 'stdout');
  return new Map(
    Object.entries(samples).map(([name, { cpu, wall }]) => [
      name,
      rates(cpu.map((each, i) => ({ cpu: each, wall: wall[i] }))),
    ]),
  );
}

/** Writes the submissions as lines, repeatedly; returns the path of the file. */
export function writeLines(folder, submissions, count) {
  mkdirSync(folder, { recursive: true });
  const path = `${folder}/submissions.jsonl`;
  const lines = submissions.map(
    ({ method, fields }) => `"fields":${JSON.stringify(fields)},"method":"${method}"}\n`,
  );
  const out = openSync(path, 'w');
  const chunk = 10_000;
  for (let start = 0; start < count; start += chunk) {
    let text = '';
    for (let i = start; i < Math.min(count, start + chunk); ++i)
      text += `{"id":${i},${lines[i % lines.length]}`;
    writeFileSync(out, text);
  }
  closeSync(out);
  return path;
}

/**
 * Lines per second by CPU time and by wall time, and the peak memory in bytes, of `verify batch`.
 */
export function measureBatch({ program, verify, lines, count, jobs, now, samples }) {
  const words = ['command', verify, 'batch', '--jobs', String(jobs), '--now', now];
  const taken = Array.from({ length: samples }, () => {
    const [input, output] = [openSync(lines, 'r'), openSync('/dev/null', 'w')];
    const usage = run(program, words, { stdio: [input, output, 'pipe'] }, 'stderr');
    closeSync(input);
    closeSync(output);
    return usage;
  });
  const wall = summary(taken.map((usage) => usage.wall));
  const cpu = summary(taken.map((usage) => usage.cpu));
  return {
    jobs,
    count,
    perSecond: count / cpu.median,
    spread: cpu.spread,
    wallPerSecond: count / wall.median,
    memory: Math.max(...taken.map((usage) => usage.memory)),
  };
}
