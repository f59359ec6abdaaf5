// Compares two pictures, and tests if a picture is empty.

export interface Bounds {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/**
 * Runs in a page, on two PNGs in base64. A letter may be at another place in the texture, where the
 * GPU rounds differently; that does not count as a difference.
 */
export async function findDifference(pngs: [string, string]): Promise<Bounds | null> {
  const rounding = 2;
  const [one, other] = (await Promise.all(
    pngs.map(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = Object.assign(document.createElement('canvas'), {
        width: bitmap.width,
        height: bitmap.height,
      });
      const context = canvas.getContext('2d')!;
      context.drawImage(bitmap, 0, 0);
      return context.getImageData(0, 0, bitmap.width, bitmap.height);
    }),
  )) as [ImageData, ImageData];
  let bounds: Bounds | null = null;
  for (let at = 0; at < one.data.length; at += 4) {
    if (
      [0, 1, 2].every((part) => Math.abs(one.data[at + part]! - other.data[at + part]!) <= rounding)
    )
      continue;
    const [x, y] = [(at / 4) % one.width, Math.floor(at / 4 / one.width)];
    bounds ??= { left: x, top: y, right: x + 1, bottom: y + 1 };
    bounds = {
      left: Math.min(bounds.left, x),
      top: Math.min(bounds.top, y),
      right: Math.max(bounds.right, x + 1),
      bottom: Math.max(bounds.bottom, y + 1),
    };
  }
  return bounds;
}

/**
 * Runs in a page, on a PNG in base64. Counts its colours: a picture with text has dozens, because
 * of the soft edges.
 */
export async function countColours(png: string): Promise<number> {
  const bytes = Uint8Array.from(atob(png), (each) => each.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const canvas = Object.assign(document.createElement('canvas'), {
    width: bitmap.width,
    height: bitmap.height,
  });
  const context = canvas.getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  return new Set(
    new Uint32Array(context.getImageData(0, 0, bitmap.width, bitmap.height).data.buffer),
  ).size;
}
