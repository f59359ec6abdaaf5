// What every browser test needs: the demo server, Chromium, and a page that records events and
// messages.

import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Locator,
  type Page,
} from 'playwright-core';
import type { VerifyEventDetails, VerifyWizard } from '../../web/src/element.js';
import { borrow, takeBack } from './pages.js';
import { patience } from './patience.js';
import { find, start } from './programs.js';

/** The path of the repository from build/tests-web. */
export const repository = new URL('../../', import.meta.url);

/** The time of all tests: a Friday evening. */
export const now = '2026-11-27T18:30:00+08:00';

export interface Demo {
  url: string;
  /** All requests so far, as "GET /path status bytes". */
  requests(): string[];
  stop(): void;
}

/** Starts the demo server as `npm run demo` does, on a free port. */
export async function startDemo(): Promise<Demo> {
  const log = join(mkdtempSync(join(tmpdir(), 'verify-wizard-')), 'requests');
  const server = fileURLToPath(new URL('web/demo/server.mjs', repository));
  const { said, stop } = await start(process.execPath, [server, '--log', log], /^(http:\S+)/);
  return {
    url: said,
    requests: () => readFileSync(log, 'utf8').split('\n').filter(Boolean),
    stop: () => void stop(),
  };
}

/** Chromium with software WebGL, so that results do not depend on a graphics card. */
export function launch(...flags: string[]): Promise<Browser> {
  return launchIn(process.env, ...flags);
}

/** The same with other environment variables. */
export function launchIn(env: NodeJS.ProcessEnv, ...flags: string[]): Promise<Browser> {
  return chromium.launch({
    env: env,
    timeout: patience,
    executablePath:
      process.env['CHROMIUM'] ?? find('chromium', 'chromium-browser', 'google-chrome'),
    args: [
      '--no-sandbox',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--disable-background-networking',
      '--disable-component-update',
      ...flags,
    ],
  });
}

export interface Visit {
  page: Page;
  wizard: Locator;
  /** All console messages of the browser: errors, warnings, violations of the policy. */
  console: string[];
  /** The details of all events of a type so far. */
  details<T extends keyof VerifyEventDetails>(type: T): Promise<VerifyEventDetails[T][]>;
  /** Waits until nothing is left to load or draw. */
  idle(): Promise<void>;
  /** The same, after the browser has reported all changes of size, visibility and time. */
  settle(): Promise<void>;
  frames(): Promise<number>;
}

/**
 * Prepares a page for the demo without opening it; it records everything from the first byte on.
 */
export async function prepare(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1160, height: 900 },
    locale: 'zh-CN',
    colorScheme: 'light',
    ...options,
  });
  return prepareTab(context);
}

/** The same in one more tab of a browser profile. */
export async function prepareTab(context: BrowserContext): Promise<Visit> {
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  const heard: string[] = [];
  page.on('console', (message) => heard.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => heard.push(`uncaught: ${error.message}`));
  await page.addInitScript(recordEvents);
  await page.addInitScript(setClock, now);
  const wizard = page.locator('verify-wizard');
  return {
    page,
    wizard,
    console: heard,
    details: (type) =>
      page.evaluate(
        (wanted) =>
          window.recorded.filter((each) => each.type === wanted).map((each) => each.detail),
        type,
      ) as never,
    idle: () => wizard.evaluate((element) => (element as VerifyWizard).idle()),
    settle: () => wizard.evaluate(settle),
    frames: () => wizard.evaluate((element) => (element as VerifyWizard).stats.frames),
  };
}

/** Runs in the page. */
async function settle(element: Element): Promise<void> {
  for (let picture = 0; picture < 2; picture++) {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    await (element as VerifyWizard).idle();
  }
}

export interface Harness {
  readonly demo: Demo;
  readonly browser: Browser;
}

/** The demo and a browser, for all tests of the calling file. */
export function useStage(): Harness {
  const stage: { demo?: Demo; browser?: Browser } = {};
  before(async () => {
    stage.demo = await startDemo();
    stage.browser = await launch();
  });
  // Pages that a test leaves open would disturb the next one.
  afterEach(async () => {
    if (stage.browser?.isConnected()) await takeBack(stage.browser);
  });
  after(async () => {
    await stage.browser?.close();
    stage.demo?.stop();
  });
  return stage as Harness;
}

/**
 * Opens the demo and waits until the first step is usable. Without options it may reload the page
 * of an earlier test.
 */
export async function visit(
  browser: Browser,
  url: string,
  options?: BrowserContextOptions,
): Promise<Visit> {
  const visited = options
    ? await prepare(browser, options)
    : await borrow(browser, 'demo', () => prepare(browser));
  await visited.page.goto(url);
  await visited.page.waitForFunction(() =>
    window.recorded.some(({ type }) => type === 'verify-ready'),
  );
  await visited.idle();
  return visited;
}

declare global {
  interface Window {
    recorded: { type: string; detail: unknown }[];
  }
}

export function recordEvents(): void {
  window.recorded = [];
  for (const type of [
    'ready',
    'step',
    'recommendation',
    'issues',
    'submit',
    'state',
    'result',
    'continue',
    'request',
    'error',
  ]) {
    document.addEventListener(`verify-${type}`, (event) => {
      window.recorded.push({ type: event.type, detail: (event as CustomEvent).detail });
    });
  }
}

/** Sets the tests' clock on every wizard as soon as it is in the document. */
function setClock(time: string): void {
  new MutationObserver((_, observer) => {
    const wizard = document.querySelector('verify-wizard');
    if (!wizard) return;
    wizard.setAttribute('now', time);
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
}
