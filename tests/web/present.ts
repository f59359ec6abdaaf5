// The picture is always up to date. A wizard is hidden in every possible way and changed while it
// is hidden. Afterwards its pixels and the places of its controls must equal those of a new wizard
// in the same state. The same tests for every engine.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { Engine, Tab } from './engines/tab.js';
import { now, startDemo, type Demo } from './harness.js';
import { wholeTest } from './patience.js';
import { countColours, findDifference } from './pictures.js';
import { installPage } from './strange_pages.js';
import { changes, installUnseen, ways, type Way } from './unseen.js';

/** Makes a test of each way in one engine: those in `ways`, and those that only this engine has. */
export function checkPresence(
  startEngine: () => Promise<Engine>,
  ownWays: readonly Way[] = [],
): void {
  const stage: { engine?: Engine; demo?: Demo; tab?: Tab } = {};
  before(async () => {
    stage.demo = await startDemo();
    stage.engine = await startEngine();
    stage.tab = await stage.engine.open(`${stage.demo.url}nothing`);
    await stage.tab.evaluate(installPage, now);
    await stage.tab.evaluate(() => window.strange.define());
    await stage.tab.evaluate(installUnseen, changes, now);
  }, wholeTest);
  after(async () => {
    await stage.engine?.stop();
    stage.demo?.stop();
  }, wholeTest);
  for (const way of [...ways, ...ownWays]) {
    test(`${way}: with the next picture everything is as it is by now`, wholeTest, async () => {
      assert.ok(stage.tab);
      await present(stage.tab, way);
    });
  }
}

/** WebKitGTK updates its window some time after a canvas was painted. */
async function steadyPicture(tab: Tab): Promise<Buffer> {
  for (let last = await tab.screenshot(); ;) {
    await pause(300);
    const next = await tab.screenshot();
    if (next.equals(last)) return next;
    last = next;
  }
}

async function present(tab: Tab, way: Way): Promise<void> {
  await tab.evaluate((wanted) => window.unseen.build(wanted), way);
  let comeBack: (() => Promise<void>) | undefined;
  if (way === 'another tab') {
    assert.ok(tab.leave, 'this engine can put another tab in front');
    comeBack = await tab.leave();
    assert.ok(await tab.evaluate(() => document.hidden), 'the tab is hidden');
  }
  await tab.evaluate(() => window.unseen.hide());
  await tab.evaluate(() => window.unseen.change());
  await comeBack?.();
  const old = await tab.evaluate(() => window.unseen.show());
  const picture = await steadyPicture(tab);
  const places = await tab.evaluate(() => window.unseen.places());
  await tab.evaluate(() => window.unseen.renew());
  const freshPlaces = await tab.evaluate(() => window.unseen.places());
  const fresh = await steadyPicture(tab);
  assert.deepEqual(old, [], 'old pictures that could be seen');
  assert.deepEqual(places, freshPlaces, 'the controls');
  assert.ok(
    Object.values(places).every((place) => place.startsWith('fits')),
    JSON.stringify(places),
  );
  const pngs = [picture, fresh].map((png) => png.toString('base64')) as [string, string];
  assert.ok((await tab.evaluate(countColours, pngs[0])) > 40, 'there is a picture');
  assert.equal((await tab.evaluate(findDifference, pngs)) ?? null, null, 'the pixels');
}
