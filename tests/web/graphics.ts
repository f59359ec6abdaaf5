// Other graphics than a browser's own, and graphics that are lost.

import type { Page } from 'playwright-core';

/**
 * `unpainted`: the wizard takes it for a canvas, and nothing is drawn; what is where is the same,
 * and soon known.
 */
export type Graphics = 'real' | 'unpainted' | 'none';

/** Runs in the page, before anything else. */
export function replaceGraphics(graphics: Exclude<Graphics, 'real'>): void {
  // Whatever is called or read is there and does nothing.
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

/** What a driver does that is updated or hangs: the context is gone, and a new one can be had. */
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
