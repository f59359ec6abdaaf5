import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { until } from './engines/tab.js';
import { consoleOf, startWebKit } from './engines/webkit.js';
import { startDemo } from './harness.js';
import { play } from './journeys.js';
import { wholeTest } from './patience.js';

play(startWebKit);

test(
  'the console stays empty while the page loads under the strict policy',
  wholeTest,
  async () => {
    const demo = await startDemo();
    try {
      const lines = await consoleOf(demo.url, async () => {
        await until('the wasm', () =>
          Promise.resolve(
            demo.requests().some((line) => line.startsWith('GET /dist/wizard-first.wasm 200')),
          ),
        );
        await pause(3000);
      });
      assert.deepEqual(lines, []);
    } finally {
      demo.stop();
    }
  },
);
