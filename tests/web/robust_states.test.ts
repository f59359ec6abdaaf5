// Failures that can happen on any screen: lost graphics, wrong clocks, tabs that were frozen.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { states } from '../../web/demo/gallery/states.js';
import { matchAria } from './aria.js';
import { idle, show, useGallery } from './gallery.js';
import { loseContext } from './graphics.js';
import { title } from './person.js';

describe('a context lost', () => {
  // High enough for every screen, so that the whole screen is in the picture.
  const gallery = useGallery({ viewport: { width: 800, height: 2400 } });

  for (const { name } of states) {
    test(`${name}: the picture and the focus are as before`, async () => {
      const { page } = gallery;
      await show(page, { state: name });
      await page.locator('verify-wizard').getByRole('button').last().focus();
      await idle(page);
      const [before, focused] = [await picture(page), await focus(page)];
      assert.ok(focused, 'something has the focus');
      await loseContext(page);
      assert.ok(await becomes(page, before), 'the same picture');
      assert.equal(await focus(page), focused);
    });
  }
});

/**
 * A picture after the window has stopped changing, because a browser may show a frame some time
 * after it was drawn.
 */
async function picture(page: Page): Promise<Buffer> {
  for (let seen = await page.screenshot(); ;) {
    const now = await page.screenshot();
    if (now.equals(seen)) return now;
    seen = now;
  }
}

async function becomes(page: Page, wanted: Buffer): Promise<boolean> {
  for (let looks = 0; looks < 20; looks++) if (wanted.equals(await page.screenshot())) return true;
  return false;
}

/** Lets the page shift the browser's clock. */
function addClock(): void {
  const { now } = Date;
  let offset = 0;
  Date.now = () => now() + offset;
  addEventListener('clock-off-by', (event) => (offset = (event as CustomEvent<number>).detail));
}

const setOffset = (page: Page, days: number): Promise<void> =>
  page.evaluate(
    (detail) => void dispatchEvent(new CustomEvent('clock-off-by', { detail })),
    days * 86_400_000,
  );

describe('a clock', () => {
  const gallery = useGallery({ graphics: 'unpainted', prepare: addClock });
  const timed = states.filter(({ situation }) => situation?.verification?.expires_at);

  for (const [where, years] of [
    ['behind', -1],
    ['ahead', 1],
  ] as const) {
    test(`a year ${where}: where the page tells the time, every screen says what it says otherwise`, async () => {
      const { page } = gallery;
      await setOffset(page, years * 365);
      for (const { name } of states) {
        await show(page, { state: name });
        await matchAria(page.locator('verify-wizard'), name);
      }
    });
  }

  const jumps = [
    ['slept for eight days', 8, true],
    ['is put a year ahead', 365, true],
    ['is put a year back', -365, false],
  ] as const;
  for (const [how, days, isOver] of jumps) {
    for (const { name, situation } of timed) {
      test(`${name}: one that ${how} is believed, and there is a way on`, async () => {
        const { page } = gallery;
        await setOffset(page, 0);
        await show(page, { state: name });
        await setOffset(page, days);
        // A headless page that the protocol freezes and resumes gets no event, so the event is sent
        // here.
        await page.evaluate(() => void document.dispatchEvent(new Event('resume')));
        await idle(page);
        if (!isOver) await page.getByText(/日（周.）\d\d:\d\d 前有效$/).waitFor();
        else if (situation?.verification?.url)
          assert.equal(await title(page).textContent(), '二维码已过期，换一个就能继续');
        else await page.getByText(/ 已到期$/).waitFor();
        assert.ok(
          await page
            .getByRole('button', { name: /^(换一个二维码|取消，换一种方式)$/ })
            .first()
            .isVisible(),
        );
      });
    }
  }
});

const focus = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.querySelector('verify-wizard')?.shadowRoot?.activeElement?.id);
