// The golden answers of tests/cases, byte for byte, from the wasm modules in Node and in Chromium.
// Only core-fast.wasm reads packs; core.wasm answers everything before the first pack that it would
// have to read.
// The native side is tests/core/golden_test.cpp, which also writes the file.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { operations } from '../../web/src/vocabulary.js';
import { launch, repository, startDemo } from './harness.js';
import { moduleFor, operationNamed, type Operation } from './operations.js';
import { patience } from './patience.js';
import { failuresJson, locales, partsOf } from './rule_files.js';

/** One call of a module: the module, the number of the operation, and the request. */
interface Call {
  module: 'core' | 'explain';
  operation: number;
  name: Operation;
  text: string;
}

const read = (path: string): string => readFileSync(new URL(path, repository), 'utf8');

function call(operation: Operation, text: string, module?: Call['module']): Call {
  return {
    module: module ?? moduleFor(operation),
    operation: operations[operation],
    name: operation,
    text,
  };
}

/**
 * Loads every language in both modules, and the failure dictionary, in the same order as in the
 * native engine.
 */
function preparations(): Call[] {
  const calls: Call[] = [];
  const dictionary = {
    failures: failuresJson(),
    messages: {} as Record<string, unknown>,
  };
  for (const locale of locales) {
    const messages = {};
    for (const { name, texts } of partsOf(locale)) {
      if (name === 'failures.json') dictionary.messages[locale] = texts;
      else Object.assign(messages, texts);
    }
    const text = JSON.stringify({ locale, messages });
    calls.push(call('loadMessages', text), call('loadMessages', text, 'explain'));
  }
  return [...calls, call('loadFailures', JSON.stringify(dictionary))];
}

function goldenCases(): { calls: Call[]; answers: string[] } {
  const lines = read('tests/cases/golden.txt').trimEnd().split('\n');
  const calls = lines
    .filter((_, index) => index % 2 === 0)
    .map((line) => {
      const space = line.indexOf(' ');
      return call(operationNamed(line.slice(0, space)), line.slice(space + 1));
    });
  return { calls, answers: lines.filter((_, index) => index % 2 === 1) };
}

/** Runs in Node and in the page, so it must not use anything outside itself. */
async function answer({
  urls,
  calls,
}: {
  urls: Record<Call['module'], string>;
  calls: Call[];
}): Promise<string[]> {
  interface Border {
    memory: WebAssembly.Memory;
    _initialize?(): void;
    border_buffer(bytes: number): number;
    core_call(operation: number, length: number): number;
  }
  const start = async (url: string): Promise<Border> => {
    const bytes = await (await fetch(url)).arrayBuffer();
    const border = (await WebAssembly.instantiate(bytes, {})).instance.exports as unknown as Border;
    border._initialize?.();
    return border;
  };
  const borders = { core: await start(urls.core), explain: await start(urls.explain) };
  const encoder = new TextEncoder();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  return calls.map(({ module, operation, text }) => {
    const border = borders[module];
    const request = encoder.encode(text);
    const place = border.border_buffer(request.length);
    new Uint8Array(border.memory.buffer, place, request.length).set(request);
    const bytes = border.core_call(operation, request.length);
    const [address = 0, length = 0] = new Uint32Array(border.memory.buffer, bytes, 2);
    return decoder.decode(new Uint8Array(border.memory.buffer, address, length));
  });
}

const golden = goldenCases();

/** Runs all cases that the module can answer: `run` gets the module's file name and the calls. */
async function hold(run: (core: string, calls: Call[]) => Promise<string[]>): Promise<void> {
  const firstPack = golden.calls.findIndex(({ name }) => name === 'loadPack');
  assert.ok(firstPack > 50, `only ${firstPack} cases before the first pack`);
  for (const [core, count] of [
    ['core', firstPack],
    ['core-fast', golden.calls.length],
  ] as const) {
    const found = await run(core, [...preparations(), ...golden.calls.slice(0, count)]);
    const answers = found.slice(preparations().length);
    assert.equal(answers.length, count);
    for (const [index, answer] of answers.entries()) {
      const { name, text } = golden.calls[index]!;
      assert.equal(answer, golden.answers[index], `${core} ${name} ${text}`);
    }
  }
}

test('the answers in Node are golden', async () => {
  const url = (name: string): string =>
    `data:application/wasm;base64,${readFileSync(new URL(`web/dist/${name}.wasm`, repository)).toString('base64')}`;
  await hold((core, calls) =>
    answer({ urls: { core: url(core), explain: url('explain') }, calls }),
  );
});

test('the answers in Chromium are golden', async () => {
  const demo = await startDemo();
  const browser = await launch();
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(patience);
    await page.goto(demo.url);
    const url = (name: string): string => new URL(`dist/${name}.wasm`, demo.url).href;
    await hold((core, calls) =>
      page.evaluate(answer, { urls: { core: url(core), explain: url('explain') }, calls }),
    );
  } finally {
    await browser.close();
    demo.stop();
  }
});
