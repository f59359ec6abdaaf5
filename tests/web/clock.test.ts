// Changes that only time causes: there is one timer, it is set for the next change of the picture,
// and it never has an absurd value.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scripts, verificationOf } from '../../web/demo/scripts.js';
import { apply, prepareBare, submitExample } from './bare.js';
import { now, useStage, type Visit } from './harness.js';
import { button, pack } from './person.js';

const stage = useStage();
const scan = scripts['personal.wechat_scan'].scenes[1]!;
const lasts = scan.expires as number;

/** A page with a QR code that expires. The test controls its clock and timers. */
async function showCode(): Promise<Visit> {
  const visited = await prepareBare(stage.browser, stage.demo.url);
  await visited.page.clock.install({ time: new Date(now) });
  await visited.open();
  await submitExample(visited.page, 'personal.wechat_scan');
  await apply(visited.page, verificationOf(scan, { now: Date.parse(now), policy: pack.policy }));
  return visited;
}

test('a code expires on screen by itself, with a frame a minute and few in the last one', async () => {
  const { page, frames } = await showCode();
  const before = await frames();
  await page.clock.runFor((lasts - 1) * 60_000);
  const minutes = (await frames()) - before;
  assert.ok(
    minutes >= lasts - 2 && minutes <= 2 * lasts,
    `${minutes} frames in ${lasts - 1} minutes`,
  );
  assert.equal(await button(page, '换一个二维码').count(), 1);
  await page.clock.runFor(61_000);
  await page.getByText('二维码已过期').first().waitFor();
  assert.ok((await frames()) - before - minutes <= 20, 'at most a few in the last minute');
  const over = await frames();
  await page.clock.runFor(3600_000);
  assert.equal(await frames(), over, 'nothing more happens');
});

test('a machine that slept past the time shows it when the page is looked at again', async () => {
  const { page } = await showCode();
  await page.clock.setSystemTime(new Date(Date.parse(now) + 24 * 3600_000));
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await page.clock.runFor(100);
  await page.getByText('二维码已过期').first().waitFor();
});

test('a time beyond what timers can count does not fire at once, and again and again', async () => {
  const { page, frames, idle } = await showCode();
  const year = 365 * 24 * 3600_000;
  await apply(
    page,
    verificationOf(
      { ...scan, expires: year / 60_000 },
      { now: Date.parse(now), policy: pack.policy },
    ),
  );
  await idle();
  const before = await frames();
  await page.clock.runFor(10_000);
  assert.equal(await frames(), before);
});
