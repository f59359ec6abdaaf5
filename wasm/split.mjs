// Splits wizard.wasm into two files: wizard-first.wasm with the functions that the first screens
// run, as recorded, and wizard-later.wasm with all others. It is no error if a function was not
// recorded: its first call waits for the second file (web/src/kit/split.ts).
//
// Usage: node split.mjs <wasm-split> <build folder> <core/rules> <provider> <built-in locale>
// <another one>
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordFirstScreens } from './first_screens.mjs';

const [wasmSplit, folder, rules, provider, ...locales] = process.argv.slice(2);
const file = (name) => join(folder, name);
const whole = file('wizard.wasm');
const instrumented = file('wizard-instrumented.wasm');
const profile = file('wizard-first.profile');

// The WebAssembly features that Emscripten's modules may use; the file itself does not list them.
const features = [
  'bulk-memory',
  'mutable-globals',
  'nontrapping-float-to-int',
  'sign-ext',
  'multivalue',
];
const split = (...words) =>
  execFileSync(wasmSplit, [...words, ...features.map((name) => `--enable-${name}`)], {
    stdio: 'inherit',
  });

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));
const readModule = (path) => new WebAssembly.Module(readFileSync(path));

function readLanguage(locale) {
  const folders = [rules, join(rules, provider)].map((owner) => join(owner, 'messages', locale));
  const files = folders.flatMap((each) => readdirSync(each).map((name) => join(each, name)));
  return { locale, messages: Object.assign({}, ...files.map(readJson)) };
}

split('--instrument', whole, '-o', instrumented);
writeFileSync(
  profile,
  recordFirstScreens(readModule(whole), readModule(instrumented), locales.map(readLanguage)),
);
// Both files import from a name that is unique to the build, so files of different builds cannot be
// combined.
const build = `wizard ${createHash('sha256').update(readFileSync(whole)).digest('hex').slice(0, 8)}`;
split(
  whole,
  `--profile=${profile}`,
  '-o1',
  file('wizard-first.wasm'),
  '-o2',
  file('wizard-later.wasm'),
  `--import-namespace=${build}`,
  `--placeholder-namespace=${build}`,
);
