// `configure` says where the files are: in Node, and for an element that is on the page already. The
// bundlers' sites in tests/bundlers use it before and beside the registering entry.

import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Settings } from '../../web/src/configure.js';
import type { CoreOptions } from '../../web/src/core.js';
import { status, useFaults } from './faults.js';
import { prepare, repository, useStage } from './harness.js';
import { button } from './person.js';

const stage = useStage();
const server = useFaults(stage);

const dist = new URL('web/dist/', repository);
const { configure } = (await import(new URL('configure.js', dist).href)) as {
  configure: (settings: unknown) => void;
};
const { loadCore, ...core } = (await import(new URL('core.node.js', dist).href)) as {
  loadCore: (options?: CoreOptions) => Promise<unknown>;
  configure: (settings: Settings) => void;
};

for (const [assets, why] of [
  ['/verify-wizard/', 'a server has no page'],
  ['no address', 'it is none'],
  ['https://example.com/verify-wizard', 'it is no folder'],
  ['https://example.com/?files=/', 'it has a query'],
  [5, 'it is no text'],
] as const) {
  test(`assets: ${assets} is refused, because ${why}`, () => {
    assert.throws(() => configure({ assets }), {
      name: 'TypeError',
      message: `configure: assets is no address that ends with a slash: ${assets}`,
    });
  });
}

test('an unknown setting is refused by its name', () => {
  assert.throws(() => configure({ asset: 'https://example.com/' }), /no setting asset\./);
});

test('every entry has the same setting, and without it the files are found again', async () => {
  assert.equal(core.configure, configure);
  const folder = mkdtempSync(join(tmpdir(), 'verify-wizard-'));
  copyFileSync(new URL('core-fast.wasm', dist), join(folder, 'core-fast.wasm'));
  configure({ assets: pathToFileURL(`${folder}/`) });
  try {
    await loadCore({ locale: null });
    await assert.rejects(loadCore(), { name: 'LoadError', message: /rules\/zh-CN\.json/ });
  } finally {
    configure({});
  }
  await loadCore();
});

test('an element that found no files says what to call, and starts again when they are known', async () => {
  const visited = await prepare(stage.browser);
  const { page } = visited;
  server.breaks('/dist/wizard-first.wasm', status(404));
  const asked: string[] = [];
  await page.route('**/elsewhere/**', async (route) => {
    const url = route.request().url();
    asked.push(new URL(url).pathname);
    await route.fulfill({
      response: await route.fetch({ url: url.replace('/elsewhere/', '/dist/') }),
    });
  });
  await page.goto(server.url);
  await page.waitForFunction(() => window.recorded.some(({ type }) => type === 'verify-error'));
  const [error] = await visited.details('verify-error');
  assert.match(
    error?.message ?? '',
    /wizard-first\.wasm answered 404 .* configure\(\{ assets \}\)/,
  );
  server.breaks('/dist/wizard-first.wasm', undefined);
  await page.evaluate(async () => {
    const module = '/dist/configure.js';
    const { configure } = (await import(module)) as { configure: (settings: Settings) => void };
    configure({ assets: 'elsewhere/' });
  });
  await button(page, '个人').waitFor();
  await visited.idle();
  assert.equal(asked[0], '/elsewhere/wizard-first.wasm');
  // Other files are still on their way.
  await page.unrouteAll({ behavior: 'wait' });
});
