// Other graphics than a browser's own: runs in the page, before anything else.

/** `unpainted`: the wizard takes it for a canvas, and nothing is drawn; what is where is the same, and soon known. */
export type Graphics = 'real' | 'unpainted' | 'none';

export function replaceGraphics(graphics: Exclude<Graphics, 'real'>): void {
  // Whatever is called or read is there and does nothing.
  const anything: unknown = new Proxy(() => anything, {
    get: (_, name) => (name === Symbol.toPrimitive ? () => 1 : anything),
  });
  const { getContext } = HTMLCanvasElement.prototype;
  const replaced = function (this: HTMLCanvasElement, ...wanted: Parameters<typeof getContext>): unknown {
    if (wanted[0] !== 'webgl2') return getContext.apply(this, wanted);
    return graphics === 'none' ? null : Object.create(anything as object, { canvas: { value: this } });
  };
  HTMLCanvasElement.prototype.getContext = replaced as typeof getContext;
}
