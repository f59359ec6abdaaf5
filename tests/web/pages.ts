// Pages that the next test reloads instead of opening a new one. A new page is a new process with
// its own fonts and graphics, and takes four times as long as a reload.

import type { Browser, Page } from 'playwright-core';

interface Loan {
  kind: string;
  visited: { page: Page; console: string[] };
  isLent: boolean;
  /** Something was changed that a reload does not undo. */
  isChanged: boolean;
}

const loans = new WeakMap<Browser, Loan[]>();

/** The methods of a page and of its context whose effect outlives a reload. */
const lasting = {
  page: [
    'addInitScript',
    'emulateMedia',
    'exposeBinding',
    'exposeFunction',
    'on',
    'once',
    'route',
    'setExtraHTTPHeaders',
    'setViewportSize',
  ],
  context: [
    'addCookies',
    'addInitScript',
    'close',
    'exposeBinding',
    'exposeFunction',
    'grantPermissions',
    'newCDPSession',
    'newPage',
    'on',
    'once',
    'route',
    'setExtraHTTPHeaders',
    'setGeolocation',
    'setOffline',
  ],
  clock: ['install', 'setFixedTime', 'setSystemTime'],
};

/** An unchanged page of this kind from an earlier test, or a new one from `make`. */
export async function borrow<Visited extends Loan['visited']>(
  browser: Browser,
  kind: string,
  make: () => Promise<Visited>,
): Promise<Visited> {
  const known = loans.get(browser) ?? [];
  loans.set(browser, known);
  const kept = known.find((each) => each.kind === kind && !each.isLent);
  if (kept) {
    kept.isLent = true;
    kept.visited.console.length = 0;
    return kept.visited as Visited;
  }
  const visited = await make();
  const loan: Loan = { kind, visited, isLent: true, isChanged: false };
  const { page } = visited;
  const changed = (): void => void (loan.isChanged = true);
  watch(page, lasting.page, changed);
  watch(page.context(), lasting.context, changed);
  watch(page.clock, lasting.clock, changed);
  known.push(loan);
  return visited;
}

/** Keeps one unchanged page of each kind, and closes all other pages that a test has left open. */
export async function takeBack(browser: Browser): Promise<void> {
  const kept: Loan[] = [];
  for (const context of browser.contexts()) {
    const loan = loans.get(browser)?.find(({ visited }) => visited.page.context() === context);
    if (!loan || loan.isChanged || kept.some(({ kind }) => kind === loan.kind)) {
      await context.close();
      continue;
    }
    if (loan.isLent) await loan.visited.page.goto('about:blank');
    loan.isLent = false;
    kept.push(loan);
  }
  loans.set(browser, kept);
}

function watch(object: object, names: string[], changed: () => void): void {
  const methods = object as Record<string, (...words: unknown[]) => unknown>;
  for (const name of names) {
    const method = methods[name];
    if (!method)
      throw new Error(`Playwright has no ${name} any more: name its successor in pages.ts.`);
    methods[name] = function (...words) {
      changed();
      return method.apply(this, words);
    };
  }
}
