// Writes pictures of every step (phone and desktop, light and dark) into build/screenshots, and the
// pictures of the README into web/docs. This is not a test; `npm run screenshots` runs it.

import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launch, repository, startDemo, visit, type Visit } from './harness.js';
import { findStretch } from './layout.js';
import { walks } from './screens.js';

const all = new URL('build/screenshots/', repository);
const docs = new URL('web/docs/', repository);

/** The pictures of the README; only the light ones are kept there. */
const forReadme: Record<string, string> = {
  '4-fields-issue': 'fields',
  '3-recommendation-enterprise': 'recommendation',
};

type Look = { name: string; width: number; height: number; colorScheme: 'light' | 'dark' };

const looks: Look[] = [390, 1160].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({
    name: `${width === 390 ? 'phone' : 'desktop'}-${colorScheme}`,
    width,
    height: width === 390 ? 844 : 900,
    colorScheme,
  })),
);

mkdirSync(all, { recursive: true });
mkdirSync(docs, { recursive: true });
const demo = await startDemo();
const browser = await launch('--force-device-scale-factor=1');

for (const look of looks) {
  for (const walk of walks) {
    const { name, width, height, colorScheme } = look;
    const isTouch = width === 390;
    const visited = await visit(browser, demo.url, {
      viewport: { width, height },
      colorScheme,
      hasTouch: isTouch,
      isMobile: isTouch,
    });
    await walk(visited, (screen) => shoot(visited, name, screen));
    await visited.page.context().close();
  }
}
await browser.close();
demo.stop();

async function shoot({ page, wizard, idle }: Visit, look: string, screen: string): Promise<void> {
  await idle();
  assert.deepEqual(await page.evaluate(findStretch), [], `${look} ${screen}`);
  await page.screenshot({
    path: fileURLToPath(new URL(`${look}-${screen}.png`, all)),
    fullPage: true,
  });
  const name = forReadme[screen];
  const [device, theme] = look.split('-');
  if (!name || theme !== 'light') return;
  // The window is made as high as the page, because a picture that is larger than the window is
  // taken without touch emulation.
  const window = page.viewportSize();
  const [width, height] = device === 'phone' ? [390, 844] : [1160, 760];
  const top = await wizard.evaluate((element) => element.getBoundingClientRect().top + scrollY);
  await page.setViewportSize({ width, height: Math.ceil(top) + height });
  await page.evaluate(() => scrollTo(0, 0));
  await idle();
  assert.deepEqual(await page.evaluate(findStretch), [], name);
  await page.screenshot({
    path: fileURLToPath(new URL(`${name}-${device}.png`, docs)),
    clip: { x: 0, y: top, width, height },
  });
  if (window) await page.setViewportSize(window);
}
