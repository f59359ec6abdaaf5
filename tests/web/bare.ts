// A page with only the element, as an embedder's first page looks. It accepts submissions itself.

import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { exampleFields, verificationOf, type Scene } from '../../web/demo/scripts.js';
import type { MethodId, Verification, VerifyWizard } from '../../web/src/element.js';
import { now, prepare, prepareTab, type Visit } from './harness.js';
import { borrow } from './pages.js';
import { pack, packIdentity } from './person.js';

const html = `<!doctype html>
<html lang="zh-CN">
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>bare</title>
  <link rel="icon" href="icon.svg" type="image/svg+xml">
  <script type="module" src="dist/index.js"></script>
  <verify-wizard locale="zh-CN"></verify-wizard>
</html>`;

const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'";

/** Prepares the page without opening it. */
export async function prepareBare(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
  headers: Record<string, string> = {},
): Promise<Visit & { open(): Promise<void> }> {
  return prepareBareTab(await prepare(browser, options), url, headers);
}

async function prepareBareTab(
  visited: Visit,
  url: string,
  headers: Record<string, string> = {},
): Promise<Visit & { open(): Promise<void> }> {
  const { page } = visited;
  await page.route('**/bare.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      headers: { 'content-security-policy': policy, ...headers },
      body: html,
    }),
  );
  await page.addInitScript(() =>
    document.addEventListener('verify-submit', (event) => event.preventDefault()),
  );
  const open = async (): Promise<void> => {
    await page.goto(new URL('bare.html', url).href);
    await page.waitForFunction(() => window.recorded.some(({ type }) => type === 'verify-ready'));
    await visited.idle();
  };
  return { ...visited, open };
}

/** Opens the page and waits until the first step is usable. */
export async function visitBare(...parameters: Parameters<typeof prepareBare>): Promise<Visit> {
  const [browser, url, options] = parameters;
  const make = (): ReturnType<typeof prepareBare> => prepareBare(...parameters);
  const visited = options ? await make() : await borrow(browser, `bare at ${url}`, make);
  await visited.open();
  return visited;
}

/** The same page in one more tab beside another one. */
export async function visitBareBeside({ page }: Visit, url: string): Promise<Visit> {
  const visited = await prepareBareTab(await prepareTab(page.context()), url);
  await visited.open();
  return visited;
}

/** Submits the example of a method, as if a person had filled in the form. */
export async function submitExample(page: Page, method: MethodId): Promise<void> {
  const { id, version } = packIdentity;
  await page.evaluate(
    async ([method, fields, pack]) => {
      const wizard = document.querySelector('verify-wizard')!;
      wizard.restore({
        version: 1,
        pack,
        step: 'review',
        facts: { account_type: method.startsWith('personal.') ? 'personal' : 'enterprise' },
        asked: [],
        method,
        fields,
        verification: null,
      });
      wizard.submit();
      await wizard.idle();
    },
    [method, exampleFields, { id, version }] as const,
  );
}

/** The state that a page applies in a scene, at the time of the tests' clock. */
export function verificationAt(scene: Scene, round?: number): Verification {
  return verificationOf(scene, {
    now: Date.parse(now),
    policy: pack.policy,
    ...(round !== undefined && { round }),
  });
}

/** Applies a state and waits until it is shown. */
export async function apply(page: Page, verification: Verification): Promise<void> {
  await page.evaluate(async (state) => {
    const wizard = document.querySelector('verify-wizard') as VerifyWizard;
    wizard.applyState(state);
    await wizard.idle();
  }, verification);
}

/** A sentence as it appears in quotation marks: without its own full stop. */
export const quoted = (sentence: string): string => `“${sentence.replace(/。$/, '')}”`;
