// The steps of journeys.

import assert from 'node:assert/strict';
import type { VerifyEventDetails } from '../../web/src/element.js';
import { now, recordEvents } from './harness.js';
import { until, type Engine, type Tab, type Wanted } from './engines/tab.js';

export const button = (name: string | RegExp): Wanted => ({ role: 'button', name });
export const textbox = (name: string): Wanted => ({ role: 'textbox', name });
export const heading = (name: string | RegExp): Wanted => ({ role: 'heading', name });

/** The demo in a page that accepts submissions and requests itself. */
export async function openDemo(engine: Engine, url: string): Promise<Tab> {
  const tab = await engine.open(url);
  await tab.evaluate(recordEvents);
  await tab.evaluate((time) => {
    for (const type of ['verify-submit', 'verify-request']) {
      document.addEventListener(type, (event) => event.preventDefault());
    }
    document.querySelector('verify-wizard')?.setAttribute('now', time);
  }, now);
  await tab.find(button('个人'));
  return tab;
}

/** The details of all events of a type so far. */
export async function details<T extends keyof VerifyEventDetails>(
  tab: Tab,
  type: T,
): Promise<VerifyEventDetails[T][]> {
  const all = await tab.evaluate(
    (wanted) => window.recorded.filter((each) => each.type === wanted),
    type,
  );
  return all.map(({ detail }) => detail) as VerifyEventDetails[T][];
}

/** Presses Tab until the element has the focus. */
export async function tabTo(tab: Tab, wanted: Wanted): Promise<void> {
  await tab.find(wanted);
  for (let presses = 0; presses < 60; presses++) {
    await tab.press('Tab');
    if (await tab.isFocused(wanted)) return;
  }
  assert.fail(`Tab never reached ${wanted.role} ${wanted.name}.`);
}

/** Waits for the only submission. */
export async function submitted(tab: Tab): Promise<VerifyEventDetails['verify-submit']> {
  await until('the submission', async () => (await details(tab, 'verify-submit')).length > 0);
  const submissions = await details(tab, 'verify-submit');
  assert.equal(submissions.length, 1);
  return submissions[0]!;
}
