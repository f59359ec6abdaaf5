// Replaces the graphics of a browser, and makes it lose them.

import type { Page } from 'playwright-core';

/**
 * `unpainted`: the wizard gets a WebGL context that draws nothing. The layout is the same, and the
 * tests are faster.
 */
export type Graphics = 'real' | 'unpainted' | 'none';

/** Runs in the page, before anything else. */
export function replaceGraphics(graphics: Exclude<Graphics, 'real'>): void {
  // Every member exists, can be called, and does nothing.
  const anything: unknown = new Proxy(() => anything, {
    get: (_, name) => (name === Symbol.toPrimitive ? () => 1 : anything),
  });
  const { getContext } = HTMLCanvasElement.prototype;
  const replaced = function (
    this: HTMLCanvasElement,
    ...wanted: Parameters<typeof getContext>
  ): unknown {
    if (wanted[0] !== 'webgl2') return getContext.apply(this, wanted);
    return graphics === 'none'
      ? null
      : Object.create(anything as object, { canvas: { value: this } });
  };
  HTMLCanvasElement.prototype.getContext = replaced as typeof getContext;
}

/**
 * Loses the context, as when a graphics driver is updated or hangs; a new context is available
 * afterwards.
 */
export async function loseContext(page: Page): Promise<void> {
  const losses = await page.evaluate(() => {
    const wizard = document.querySelector('verify-wizard')!;
    const canvas = wizard.shadowRoot?.querySelector('canvas');
    canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    return wizard.stats.contextLosses;
  });
  await page.waitForFunction(
    (known) => document.querySelector('verify-wizard')!.stats.contextLosses > known,
    losses,
  );
  await page.evaluate(() => document.querySelector('verify-wizard')!.idle());
}
