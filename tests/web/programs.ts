// Starts programs that end together with the tests.

import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const running = new Set<ChildProcess>();

process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')));
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
  process.once(signal, () => process.exit(1));

export interface Program {
  /** The first group of the pattern in the output of the program. */
  said: string;
  /** The whole output. */
  heard(): string;
  stop(): Promise<void>;
}

/**
 * Starts a program and waits until its output matches the pattern; an empty pattern does not wait.
 */
export function start(
  file: string,
  args: string[],
  pattern: RegExp,
  environment: NodeJS.ProcessEnv = {},
): Promise<Program> {
  const child = spawn(file, args, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  // The pipes close only when the programs that it started have ended, too; until then they may
  // write to their folders.
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill('SIGKILL');
    await Promise.race([closed, pause(10_000, undefined, { ref: false })]);
  };
  let text = '';
  const heard = (): string => text;
  return new Promise((resolve, reject) => {
    for (const stream of child.stdio.slice(1)) {
      stream?.on('data', (data: Buffer) => {
        text += data.toString();
        const said = pattern.exec(text)?.[1];
        if (said !== undefined) resolve({ said, heard, stop });
      });
    }
    if (pattern.test('')) child.once('spawn', () => resolve({ said: '', heard, stop }));
    child.once('error', reject);
    child.once('close', (code) =>
      reject(new Error(`${file} ended with ${code}: ${text.slice(-2000)}`)),
    );
  });
}

/** The first program that exists: a name on the PATH, or a full path. */
export function find(...names: string[]): string {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const files = names.flatMap((name) =>
    name.startsWith('/') ? [name] : folders.map((folder) => join(folder, name)),
  );
  const found = files.find((file) => existsSync(file));
  if (!found) throw new Error(`None of ${names.join(', ')} is installed: run ./dev setup.`);
  return found;
}
