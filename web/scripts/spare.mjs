// Decides how many test files, each with a browser, this machine can run at the same time now.

import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, freemem } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';

/** The most memory that a browser and its tests have needed, in bytes. */
const memoryEach = 1.5 * 2 ** 30;

/**
 * One more than the number of idle processors, because some tests only wait; at least one, and no
 * more than fit into memory.
 */
export async function filesAtATime() {
  const before = processorTime();
  await pause(1000);
  const after = processorTime();
  const idle = (after.idle - before.idle) / (after.total - before.total);
  const processors = Math.round(idle * availableParallelism());
  return Math.max(1, Math.min(processors + 1, Math.floor(availableMemory() / memoryEach)));
}

function processorTime() {
  const times = cpus().map((each) => each.times);
  const sum = (/** @type {number[]} */ all) => all.reduce((total, each) => total + each, 0);
  return {
    idle: sum(times.map(({ idle }) => idle)),
    total: sum(times.flatMap((each) => Object.values(each))),
  };
}

/** In bytes. Linux's own estimate includes memory that its caches can release. */
function availableMemory() {
  try {
    const kilobytes = /^MemAvailable:\s+(\d+)/m.exec(readFileSync('/proc/meminfo', 'utf8'))?.[1];
    return kilobytes ? Number(kilobytes) * 1024 : freemem();
  } catch {
    return freemem();
  }
}
