// The gallery page as tests and pictures use it: one state at a time.

import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

export interface Choice {
  state: string;
  theme?: 'light' | 'dark';
  locale?: string;
}

/** The gallery with nothing in it yet. */
export async function openGallery(browser: Browser, demo: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1160, height: 900 },
    locale: 'zh-CN',
    ...options,
  });
  const page = await context.newPage();
  await page.goto(`${demo}gallery/?bare`);
  return page;
}

/** Shows a state and waits until it is drawn. */
export async function show(page: Page, choice: Choice): Promise<void> {
  await page.evaluate(async (wanted) => {
    // The module that the page itself runs, hence the same instance.
    const address = new URL('gallery.js', location.href).href;
    const { show } = (await import(address)) as { show(choice: object): Promise<unknown> };
    await show(wanted);
  }, choice);
}

/** Gives the wizard another width and waits until it is drawn. */
export async function widen(page: Page, width: number): Promise<void> {
  await page.evaluate(async (pixels) => {
    document.querySelector('main')!.style.width = `${pixels}px`;
    // Sizes are observed in the next frame.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await document.querySelector('verify-wizard')?.idle();
  }, width);
}
