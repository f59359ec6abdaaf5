// Gives the mirror's text about the same place as the text on the canvas. The text itself is
// invisible, but the browser marks selections and search results on it.

import type { SemanticNode } from './nodes.js';

/** The line height relative to the font size; about what the screens use. */
const leadings = { heading: 1.4, other: 1.55 };
const largest = 26;
const label = 16;

/** The width of a text in em: Han and full-width characters count as 1, others as 0.55. */
const emsOf = (text: string): number =>
  Array.from(text, (each) => (each >= '\u2e80' ? 1 : 0.55)).reduce((sum, ems) => sum + ems, 0);

/** Sets the largest font size with which the text fills the rectangle in whole lines. */
export function fitText({ style }: HTMLElement, { name, role, w, h }: SemanticNode): void {
  const ems = emsOf(name);
  const most = role === 'button' || role === 'link' ? label : largest;
  const leading = role === 'heading' ? leadings.heading : leadings.other;
  const size = (lines: number): number => Math.min(h / lines / leading, most);
  let lines = 1;
  while (size(lines) > 8 && ems * size(lines) > lines * w) lines++;
  style.setProperty('--size', `${size(lines)}px`);
  style.setProperty('--line', `${most === label ? label * leadings.other : h / lines}px`);
}
