// Runs clang-tidy over core, ui and wasm, one file per processor at a time. A file that passed is
// not checked again until the file, a header that it includes, or the configuration changes. All
// checkouts share this memory.
// Usage: node tidy.mjs <memory> <folder of json and doctest> <folder of Dear ImGui>
// <folder of the native window's libraries> -- <clang-tidy command…>
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';

const separator = process.argv.indexOf('--');
const [memory, libraries, imgui, windowLibraries] = process.argv.slice(2, separator);
const [command, ...leading] = process.argv.slice(separator + 1);

const ourFolders = ['core/include', 'core/src', 'ui', 'build/native/core/generated'];
const flags = [
  '-std=c++20',
  '-fno-exceptions',
  '-Wall',
  '-Wextra',
  '-Wpedantic',
  '-Wconversion',
  '-Wsign-conversion',
  '-Wshadow',
  ...ourFolders.map((folder) => `-I${folder}`),
  `-isystem${libraries}`,
  `-isystem${imgui}`,
  '-DJSON_NOEXCEPTION',
  '-DJSON_NO_IO',
  '-DJSON_USE_IMPLICIT_CONVERSIONS=0',
  '-DIMGUI_USER_CONFIG="kit/imgui_config.hpp"',
  // import_module and export_name exist only when compiling to WebAssembly.
  '-Wno-unknown-attributes',
];
const desktopFolders = ['ui/desktop', 'core/cli', 'wasm'];
const desktopFlags = [
  ...desktopFolders.map((folder) => `-I${folder}`),
  `-isystem${windowLibraries}`,
  '-DVERIFY_DESKTOP',
];
const flagsOf = (path) => (path.startsWith('ui/desktop/') ? [...flags, ...desktopFlags] : flags);
const contents = new Map();

function read(path) {
  if (!contents.has(path)) contents.set(path, readFileSync(path, 'utf8'));
  return contents.get(path);
}

/** The file and every header of ours that it includes, directly or not. */
function closure(path, seen = new Set()) {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const [, name] of read(path).matchAll(/^\s*#\s*include\s+"([^"]+)"/gm)) {
    const found = [dirname(path), ...ourFolders, ...desktopFolders]
      .map((folder) => join(folder, name))
      .find((file) => existsSync(file));
    if (found) closure(relative('.', resolve(found)), seen);
  }
  return seen;
}

function key(path) {
  const hash = createHash('sha256').update(JSON.stringify([flagsOf(path), read('.clang-tidy')]));
  for (const file of [...closure(path)].sort()) hash.update(file).update(read(file));
  return hash.digest('hex');
}

function check(path) {
  return new Promise((passed) => {
    execFile(
      command,
      [...leading, '--quiet', path, '--', ...flagsOf(path)],
      { maxBuffer: 1 << 26 },
      (error, stdout, stderr) => {
        if (error)
          process.stdout.write(
            `${isTerminal ? '\r\x1b[K' : ''}${stdout.trim() === '' ? stderr : stdout}`,
          );
        passed(!error);
      },
    );
  });
}

const sources = ['core/src', 'core/cli', 'ui', 'wasm']
  .filter((folder) => existsSync(folder))
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .filter((name) => name.endsWith('.cpp'))
      .map((name) => join(folder, name)),
  );
mkdirSync(memory, { recursive: true });
const now = new Date();
const queue = [];
for (const path of sources) {
  const passed = join(memory, key(path));
  if (existsSync(passed)) utimesSync(passed, now, now);
  else queue.push([path, passed]);
}

const checked = queue.length;
let failed = 0;
let done = 0;
const isTerminal = process.stdout.isTTY;
const secondsSince = (start) => Math.round((Date.now() - start) / 1000);
const progress = setInterval(
  () => {
    const line = `  … clang-tidy: ${done} of ${checked} files (${secondsSince(now)} s)`;
    process.stdout.write(isTerminal ? `\r${line}` : `${line}\n`);
  },
  isTerminal ? 1000 : 30_000,
);
async function work() {
  for (let next = queue.shift(); next; next = queue.shift()) {
    const [path, passed] = next;
    if (await check(path)) writeFileSync(passed, '');
    else failed += 1;
    done += 1;
  }
}
await Promise.all(Array.from({ length: availableParallelism() }, work));
clearInterval(progress);
if (isTerminal) process.stdout.write('\r\x1b[K');

const monthAgo = now - 30 * 24 * 3600 * 1000;
for (const name of readdirSync(memory)) {
  if (statSync(join(memory, name)).mtimeMs < monthAgo) rmSync(join(memory, name), { force: true });
}

console.log(
  `  ${failed ? '✗' : '✓'} clang-tidy: ${sources.length} files, ${checked} checked, ` +
    `${sources.length - checked} unchanged since they passed, ${failed} failed (${secondsSince(now)} s)`,
);
process.exitCode = failed ? 1 : 0;
