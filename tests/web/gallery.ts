// The gallery page as tests and pictures use it: one state at a time.

import { after, before } from 'node:test';
import type { Browser, BrowserContextOptions, Page, Route } from 'playwright-core';
import type { VerifyWizard } from '../../web/src/element.js';
import { replaceGraphics, type Graphics } from './graphics.js';
import { launch, startDemo, type Demo } from './harness.js';
import { patience } from './patience.js';

export interface Choice {
  state: string;
  theme?: 'light' | 'dark' | 'auto';
  locale?: string;
}

export interface Gallery extends BrowserContextOptions {
  graphics?: Graphics;
  /** With its header; without, there is nothing on the page but the wizard. */
  header?: boolean;
  /** What becomes of wizard-first.wasm; it is loaded unless told otherwise. */
  wasm?: (route: Route) => unknown;
  /** Runs in the page before anything else. */
  prepare?: () => void;
}

/** What the element shows while there is no wizard, by what keeps it from coming. */
export const shells = {
  loading: () => undefined,
  failed: (route: Route) => route.abort(),
};

export interface GalleryStage {
  readonly demo: Demo;
  readonly browser: Browser;
  readonly page: Page;
}

/** The gallery, to be told what to show. */
export async function openGallery(
  browser: Browser,
  demo: string,
  options: Gallery = {},
): Promise<Page> {
  const { graphics = 'real', header = false, wasm, prepare, ...others } = options;
  const context = await browser.newContext({
    viewport: { width: 1160, height: 900 },
    locale: 'zh-CN',
    reducedMotion: 'reduce',
    ...others,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  if (prepare) await page.addInitScript(prepare);
  if (graphics !== 'real') await page.addInitScript(replaceGraphics, graphics);
  if (wasm) await page.route('**/wizard-first.wasm', wasm);
  await page.goto(`${demo}gallery/?${header ? 'state=account_type&theme=auto' : 'bare'}`);
  return page;
}

/** The gallery in a browser of its own, for all tests of the file or the suite that calls this. */
export function useGallery(options: Gallery = {}, ...flags: string[]): GalleryStage {
  const stage: { -readonly [part in keyof GalleryStage]?: GalleryStage[part] } = {};
  before(async () => {
    stage.demo = await startDemo();
    stage.browser = await launch(...flags);
    stage.page = await openGallery(stage.browser, stage.demo.url, options);
  });
  after(async () => {
    await stage.browser?.close();
    stage.demo?.stop();
  });
  return stage as GalleryStage;
}

/** The page with an element that never becomes a wizard. */
export async function openShell(
  { browser, demo }: GalleryStage,
  shell: keyof typeof shells,
): Promise<Page> {
  const page = await openGallery(browser, demo.url, { header: true, wasm: shells[shell] });
  await page.locator(`verify-wizard .root.${shell}`).waitFor();
  return page;
}

/** Shows a state and waits until it is drawn. */
export const show = (page: Page, choice: Choice): Promise<void> => call(page, 'show', choice);

/** Shows a state more, beside those that are there. */
export const add = (page: Page, choice: Choice): Promise<void> => call(page, 'add', choice);

async function call(page: Page, work: 'show' | 'add', choice: Choice): Promise<void> {
  await page.evaluate(
    async ([work, choice]) => {
      // The module that the page itself runs, hence the same instance.
      const address = new URL('gallery.js', location.href).href;
      const gallery = (await import(address)) as Record<
        typeof work,
        (choice: Choice) => Promise<unknown>
      >;
      await gallery[work](choice);
    },
    [work, choice] as const,
  );
}

/** Waits until nothing is left to load or draw. */
export const idle = (page: Page): Promise<void> =>
  page.evaluate(() => document.querySelector<VerifyWizard>('verify-wizard')?.idle());

/** Gives the wizard another width and waits until it is drawn. */
export async function widen(page: Page, width: number): Promise<void> {
  await page.evaluate(async (pixels) => {
    document.querySelector('main')!.style.width = `${pixels}px`;
    // Sizes are observed after the next frame's callbacks, before it is painted.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    await document.querySelector('verify-wizard')?.idle();
  }, width);
}
