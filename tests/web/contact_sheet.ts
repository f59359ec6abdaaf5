// Writes a picture of every screen (phone and desktop, light and dark), and contact sheets of all
// pictures, into build/gallery. This is not a test; `./dev gallery` runs it. Words on the command
// line choose states by a part of their names.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import type { VerifyWizard } from '../../web/src/element.js';
import { states } from '../../web/demo/gallery/states.js';
import { openGallery, show } from './gallery.js';
import { launch, repository, startDemo } from './harness.js';

const out = new URL('build/gallery/', repository);
const wanted = process.argv.slice(2);
const chosen = states.filter(
  ({ name }) => !wanted.length || wanted.some((part) => name.includes(part)),
);
const locale = process.env['GALLERY_LOCALE'] ?? 'zh-CN';
const devices = [
  { device: 'phone', width: 390, height: 844, columns: 6 },
  { device: 'desktop', width: 1280, height: 800, columns: 4 },
] as const;
const themes = ['light', 'dark'] as const;

if (!wanted.length) rmSync(out, { recursive: true, force: true });
const demo = await startDemo();
const browser = await launch('--force-device-scale-factor=1');
for (const { device, width, height, columns } of devices) {
  const isPhone = device === 'phone';
  const page = await openGallery(browser, demo.url, {
    viewport: { width, height },
    hasTouch: isPhone,
    isMobile: isPhone,
  });
  for (const theme of themes) {
    const sheet = `${device}-${theme}`;
    mkdirSync(new URL(`${sheet}/`, out), { recursive: true });
    for (const { name } of chosen) {
      await show(page, { state: name, theme, locale });
      await fit(page, height);
      await page.screenshot({ path: fileURLToPath(new URL(`${sheet}/${name}.png`, out)) });
    }
    await compose(browser, sheet, columns);
  }
  await page.context().close();
}
await browser.close();
demo.stop();
console.log(fileURLToPath(out));

/**
 * Makes the window as high as the page, because a picture that is larger than the window is taken
 * without touch emulation.
 */
async function fit(page: Page, least: number): Promise<void> {
  const { width } = page.viewportSize() ?? { width: 0 };
  await page.setViewportSize({ width, height: least });
  const needed = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.max(least, needed) });
  await page.locator('verify-wizard').evaluate((element) => (element as VerifyWizard).idle());
}

/** All pictures of a folder on one page, with their names, and that page as a picture. */
async function compose(browser: Browser, sheet: string, columns: number): Promise<void> {
  const figures = chosen.map(
    ({ name }) =>
      `<figure><img src="${sheet}/${name}.png"><figcaption>${name}</figcaption></figure>`,
  );
  const style = `body{margin:16px;font:14px sans-serif;background:#888;display:grid;gap:16px;align-items:start;
    grid-template-columns:repeat(${columns},1fr)}figure{margin:0}img{width:100%;display:block}figcaption{padding:4px}`;
  const file = new URL(`${sheet}.html`, out);
  writeFileSync(
    file,
    `<!doctype html><meta charset="utf-8"><title>${sheet}</title><style>${style}</style>${figures.join('')}`,
  );
  const page: Page = await browser.newPage({ viewport: { width: 1800, height: 1000 } });
  await page.goto(file.href);
  await page.screenshot({ path: fileURLToPath(new URL(`${sheet}.png`, out)), fullPage: true });
  await page.close();
}
