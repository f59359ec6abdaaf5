// Lays the mirror's text about where the canvas shows it. Nobody reads it there, but what a browser
// selects or finds in it is marked on it.

import type { SemanticNode } from './nodes.js';

/** How much higher lines are than their letters: about what the screens use. */
const leadings = { heading: 1.4, other: 1.55 };
const largest = 26;
const label = 16;

/** Han and full-width characters are as wide as high, others a good half of it. */
const emsOf = (text: string): number =>
  Array.from(text, (each) => (each >= '\u2e80' ? 1 : 0.55)).reduce((sum, ems) => sum + ems, 0);

/** As large as the text can be that fills the rectangle in whole lines. */
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
