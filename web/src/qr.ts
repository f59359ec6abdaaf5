// QR codes with the package lean-qr. It is a separate file, which is loaded when the first code is
// shown.

import { correction, generate } from 'lean-qr';

/**
 * The rows of modules from the top, without the quiet zone; '1' is dark. Null when the text is too
 * long for a code.
 */
export function encodeQr(text: string): string[] | null {
  try {
    return generate(text, { minCorrectionLevel: correction.M })
      .toString({ on: '1', off: '0', lf: '\n', pad: 0 })
      .trim()
      .split('\n');
  } catch {
    return null;
  }
}

/**
 * The same as an image with its quiet zone, dark on light in every colour scheme. It uses
 * attributes, no inline style.
 */
export function drawQr(text: string): SVGSVGElement | null {
  const rows = encodeQr(text);
  if (!rows) return null;
  const quiet = 4;
  const size = rows.length + 2 * quiet;
  const modules = rows.flatMap((row, y) =>
    [...row.matchAll(/1+/g)].map(
      ({ index, 0: run }) => `M${index + quiet} ${y + quiet}h${run.length}v1h-${run.length}z`,
    ),
  );
  const image = make('svg', {
    'aria-hidden': 'true',
    viewBox: `0 0 ${size} ${size}`,
    'shape-rendering': 'crispEdges',
  });
  image.append(
    make('rect', { width: `${size}`, height: `${size}`, fill: '#fff' }),
    make('path', { d: modules.join(''), fill: '#000' }),
  );
  return image;
}

function make<Name extends 'svg' | 'rect' | 'path'>(
  name: Name,
  attributes: Record<string, string>,
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [attribute, value] of Object.entries(attributes))
    element.setAttribute(attribute, value);
  return element;
}
