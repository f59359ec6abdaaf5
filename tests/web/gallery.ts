// The gallery page for tests and pictures: it shows one state at a time.

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
  /** True: with the header. Otherwise the page has only the wizard. */
  header?: boolean;
  /** Handles the request for wizard-first.wasm; by default it is loaded. */
  wasm?: (route: Route) => unknown;
  /** Runs in the page before anything else. */
  prepare?: () => void;
}

/** The states of the element without a wizard, by the reason why there is none. */
export const shells = {
  loading: () => undefined,
  failed: (route: Route) => route.abort(),
};

export interface GalleryStage {
  readonly demo: Demo;
  readonly browser: Browser;
  readonly page: Page;
}

/** Opens the gallery without a state. */
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

/** The gallery in its own browser, for all tests of the calling file or suite. */
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

/** Shows one more state beside the others. */
export const add = (page: Page, choice: Choice): Promise<void> => call(page, 'add', choice);

async function call(page: Page, work: 'show' | 'add', choice: Choice): Promise<void> {
  await page.evaluate(
    async ([work, choice]) => {
      // The same URL as in the page, so this is the same instance of the module.
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
    // Size observers run after the callbacks of the next frame and before it is painted.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    await document.querySelector('verify-wizard')?.idle();
  }, width);
}
