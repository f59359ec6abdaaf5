// Builds the site of Next.js into static files; its server component asks the rules.

import { execFileSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { site } from './scratch.mjs';

const next = createRequire(import.meta.url).resolve('next/dist/bin/next');

/** Answers with the folder of the built site. */
export function buildWithNext() {
  execFileSync(process.execPath, [next, 'build'], {
    cwd: `${site}next`,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    stdio: 'pipe',
  });
  copyFileSync(`${site}icon.svg`, `${site}next/out/icon.svg`);
  return `${site}next/out/`;
}
