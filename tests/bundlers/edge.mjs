// Runs a script of the site in workerd, as a bundle with modules of WebAssembly beside it.

import { execFileSync } from 'node:child_process';
import { copyFileSync, writeFileSync } from 'node:fs';
import workerd from 'workerd';
import { withEsbuild } from './builders.mjs';
import { installed } from './scratch.mjs';

const modules = ['core.wasm', 'core-fast.wasm'];

const config = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (services = [(name = "main", worker = .worker)]);
const worker :Workerd.Worker = (
  compatibilityDate = "2026-01-01",
  modules = [
    (name = "main.js", esModule = embed "main.js"),
    ${modules.map((name) => `(name = "verify-wizard/${name}", wasm = embed "${name}"),`).join('\n')}
  ],
);
`;

/** Builds the script, and calls the `test` of its default export; answers with the warnings. */
export async function runAtTheEdge(entry, out) {
  const warnings = await withEsbuild(entry, out, {
    format: 'esm',
    conditions: ['workerd', 'worker', 'browser'],
    external: ['*.wasm'],
    define: { 'import.meta.url': 'undefined' },
  });
  for (const name of modules) copyFileSync(`${installed}dist/${name}`, `${out}${name}`);
  writeFileSync(`${out}config.capnp`, config);
  execFileSync(workerd.default, ['test', `${out}config.capnp`], { stdio: 'pipe' });
  return warnings;
}
