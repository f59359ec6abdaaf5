// Opens a built site in Chromium and uses all that the package can load.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { answer } from './site/check.js';

const { chromium } = createRequire(new URL('../../web/package.json', import.meta.url))(
  'playwright-core',
);
const patience = Number(process.env.VERIFY_PATIENCE ?? 5 * 60) * 1000;

export function launch() {
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  const found = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((file) => existsSync(file));
  return chromium.launch({
    timeout: patience,
    executablePath: process.env.CHROMIUM ?? found,
    args: [
      '--no-sandbox',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--disable-background-networking',
      '--disable-component-update',
    ],
  });
}

/** Opens the page; `watched` fails unless it stayed quiet, and asked only for files of its own. */
export async function open(browser, url) {
  const context = await browser.newContext({ locale: 'zh-CN' });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  const heard = [];
  page.on('console', (message) => {
    const isOfDevelopment =
      message.type() === 'debug' || /React DevTools|development build of Vue/.test(message.text());
    if (!isOfDevelopment) heard.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => heard.push(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(url).origin)
      heard.push(`asked elsewhere: ${request.url()}`);
  });
  page.on('requestfailed', (request) => heard.push(`failed: ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) heard.push(`${response.status()}: ${response.url()}`);
  });
  await page.addInitScript(() => {
    window.told = [];
    for (const type of ['verify-ready', 'verify-step', 'verify-error'])
      document.addEventListener(type, ({ detail }) => window.told.push({ type, ...detail }));
  });
  await page.goto(url);
  return { page, quiet: () => assert.deepEqual(heard, []), close: () => context.close() };
}

/** Goes to the recommendation, asks for help, and changes the language. */
export async function useWizard(page) {
  await page.waitForFunction(() =>
    window.told.some(({ type }) => ['verify-ready', 'verify-error'].includes(type)),
  );
  assert.deepEqual(await errors(page), []);
  await page.getByRole('button', { name: '个人', exact: true }).click();
  await page.getByRole('button', { name: '已绑定', exact: true }).click();
  await page.waitForFunction(() => window.told.some(({ step }) => step === 'recommendation'));
  await page.locator('verify-wizard').evaluate(async (wizard) => {
    wizard.openHelp('扫完码白屏');
    await wizard.idle();
    wizard.locale = 'en';
    await wizard.idle();
  });
  assert.deepEqual(await errors(page), []);
}

/** The core on the page answers. */
export async function readAnswer(page) {
  await page.locator('output:not(:empty)').waitFor();
  assert.equal(await page.locator('output').textContent(), answer);
}

const errors = (page) =>
  page.evaluate(() =>
    window.told.filter(({ type }) => type === 'verify-error').map(({ message }) => message),
  );
