// Fair timing of tasks that do the same work. All tasks warm up first. Then samples are taken in
// rounds, one sample of each task per round, so that a slow moment of the machine affects all
// tasks. Garbage is collected before each sample, and results are used. CPU time counts, because it
// does not grow when other programs use the machine. (Known benchmark packages run one task after
// the other and measure only wall time.)

const defaults = { samples: 11, milliseconds: 60 };

let used = 0;

/** Uses a part of the answer, so that no computation can be optimised away. */
function use(answer) {
  used +=
    typeof answer === 'number'
      ? answer
      : typeof answer === 'object' && answer
        ? 1
        : Number(Boolean(answer));
}

async function runTimes({ run, items, asynchronous }, count) {
  const size = items.length;
  if (asynchronous) {
    for (let i = 0; i < count; ++i) use(await run(items[i % size]));
  } else {
    for (let i = 0; i < count; ++i) use(run(items[i % size]));
  }
}

async function sample(task, count) {
  globalThis.gc?.();
  const cpu = process.cpuUsage();
  const start = performance.now();
  await runTimes(task, count);
  const wall = (performance.now() - start) * 1000;
  const { user, system } = process.cpuUsage(cpu);
  return { cpu: (user + system) / count, wall: wall / count };
}

/** How often the task runs in about `milliseconds`. This measurement also warms the task up. */
async function calibrate(task, milliseconds) {
  let count = task.items.length;
  for (;;) {
    const { wall } = await sample(task, count);
    const took = (wall * count) / 1000;
    if (took >= milliseconds)
      return Math.max(task.items.length, Math.round((count * milliseconds) / took));
    count *= Math.min(8, Math.max(2, Math.ceil(milliseconds / Math.max(took, 1))));
  }
}

/** The median, and half of the interquartile range divided by the median. */
export function summary(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (part) => sorted[Math.round((sorted.length - 1) * part)];
  return { median: at(0.5), spread: (at(0.75) - at(0.25)) / 2 / at(0.5) };
}

/** Runs per second by CPU time and by wall time, from samples in microseconds per run. */
export function rates(samples) {
  const cpu = summary(samples.map((each) => each.cpu));
  const wall = summary(samples.map((each) => each.wall));
  return { perSecond: 1e6 / cpu.median, spread: cpu.spread, wallPerSecond: 1e6 / wall.median };
}

/**
 * Measures tasks `{name, items, run(item), asynchronous?}` and returns each with its `rates`.
 * `onRound` is called with the number of finished rounds.
 */
export async function measure(tasks, { samples, milliseconds } = defaults, onRound = () => {}) {
  const counts = [];
  for (const task of tasks) counts.push(await calibrate(task, milliseconds));
  const taken = tasks.map(() => []);
  for (let round = 0; round < samples; ++round) {
    onRound(round, samples);
    // The order rotates, so that every task is sometimes the first.
    for (let i = 0; i < tasks.length; ++i) {
      const index = (i + round) % tasks.length;
      taken[index].push(await sample(tasks[index], counts[index]));
    }
  }
  if (!Number.isFinite(used)) throw new Error('An answer was no answer.');
  return tasks.map((task, index) => ({ ...task, ...rates(taken[index]) }));
}
