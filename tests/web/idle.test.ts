// Nothing happens while nothing changes: in 10 s no screen draws a frame, and hardly any timer
// fires.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { now, states } from '../../web/demo/gallery/states.js';
import { add, openGallery } from './gallery.js';
import { useStage } from './harness.js';

const stage = useStage();
const screensPerPage = 12;

interface Fired {
  timeout: number;
  interval: number;
  frame: number;
  idle: number;
}

declare global {
  interface Window {
    /** How often timers and frames have fired. */
    fired: Fired;
  }
}

/** Counts timers and frames from the first byte on. */
function countTimers(): void {
  window.fired = { timeout: 0, interval: 0, frame: 0, idle: 0 };
  const count =
    (name: keyof Fired, work: unknown) =>
    (...given: unknown[]) => {
      window.fired[name]++;
      return (work as (...given: unknown[]) => unknown)(...given);
    };
  const {
    setTimeout: timeout,
    setInterval: interval,
    requestAnimationFrame: frame,
    requestIdleCallback: idle,
  } = window;
  window.setTimeout = ((work: () => void, ...rest: [number]) =>
    timeout(count('timeout', work), ...rest)) as typeof setTimeout;
  window.setInterval = ((work: () => void, ...rest: [number]) =>
    interval(count('interval', work), ...rest)) as typeof setInterval;
  window.requestAnimationFrame = (work) => frame(count('frame', work));
  window.requestIdleCallback = (work, options) => idle(count('idle', work), options);
}

/** Opens screens side by side, each partly visible, with the focus in the first field. */
async function openScreens(names: string[]): Promise<Page> {
  const viewport = { width: 1600, height: 1200 };
  const page = await openGallery(stage.browser, stage.demo.url, {
    viewport,
    graphics: 'unpainted',
    prepare: countTimers,
  });
  await page.evaluate(() => {
    const { style } = document.querySelector('main')!;
    style.cssText = 'display: grid; grid: auto-flow 400px / repeat(4, 400px); overflow: hidden';
  });
  for (const state of names) await add(page, { state });
  const field = page.getByRole('textbox').first();
  if (await field.count()) await field.click();
  // Waits for the files that each screen fetches when it is idle.
  await page.waitForFunction((screens) => window.fired.idle >= screens, names.length);
  await page.waitForLoadState('networkidle');
  await page.evaluate(() =>
    Promise.all([...document.querySelectorAll('verify-wizard')].map((each) => each.idle())),
  );
  return page;
}

/** The frames that each screen has drawn so far. */
const drawn = (page: Page): Promise<number[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('verify-wizard')].map(({ stats }) => stats.frames),
  );

test('10 s on every screen: no frame, and no timer that fires more than once a second', async () => {
  const groups = Array.from({ length: Math.ceil(states.length / screensPerPage) }, (_, index) =>
    states.slice(index * screensPerPage, (index + 1) * screensPerPage).map(({ name }) => name),
  );
  const pages: Page[] = [];
  for (const names of groups) pages.push(await openScreens(names));
  await Promise.all(
    pages.map(async (page, group) => {
      const before = await drawn(page);
      assert.ok(
        before.every((frames) => frames > 0),
        'each is in sight and has been drawn',
      );
      const counted = await page.evaluate(async (time) => {
        await new Promise((resolve) => setTimeout(resolve));
        // The clock is set so that the remaining minutes change only in half a minute, not during
        // this test.
        for (const wizard of document.querySelectorAll('verify-wizard')) {
          wizard.removeAttribute('now');
          wizard.setAttribute('now', time);
        }
        const counted = window.fired;
        window.fired = { timeout: 0, interval: 0, frame: 0, idle: 0 };
        return counted;
      }, now);
      assert.ok(counted.frame > 0 && counted.timeout > 0, 'what fires is counted');
      await page.waitForTimeout(10_000);
      const fired = await page.evaluate(() => window.fired);
      const after = await drawn(page);
      assert.deepEqual(
        groups[group]!.filter((_, index) => after[index] !== before[index]),
        [],
        'frames',
      );
      assert.equal(fired.frame, 0, `animation frames on ${groups[group]!.join()}`);
      assert.ok(
        Object.values(fired).every((times) => times <= 10),
        `${groups[group]!.join()}: ${JSON.stringify(fired)}`,
      );
    }),
  );
});
