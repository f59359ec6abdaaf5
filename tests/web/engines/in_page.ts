// Functions that run inside the page to find the wizard's elements. They are sent there as text, so
// they may call only each other.

import type { VerifyWizard } from '../../../web/src/element.js';

/** Waits until nothing is left to load or draw. */
export async function atRest(): Promise<void> {
  await document.querySelector<VerifyWizard>('verify-wizard')?.idle();
}

/**
 * The visible elements of the wizard with this role whose name (or text, if there is no name)
 * matches the pattern.
 */
export function all(role: string, pattern: string, group: string | null): HTMLElement[] {
  const selectors: Record<string, string> = {
    button: 'button',
    textbox: 'input[type=text]',
    radio: 'input[type=radio]',
    checkbox: 'input[type=checkbox]',
    link: 'a[href]',
    heading: 'h2, h3, h4, h5',
    list: 'ul',
    listitem: 'li',
    navigation: 'nav',
    text: 'p',
    anything: '[data-role], [data-role] span',
  };
  const root = document.querySelector('verify-wizard')?.shadowRoot;
  const within = group === null ? root : all('group', `^${group}$`, null)[0];
  const found = within?.querySelectorAll<HTMLElement>(selectors[role] ?? `[role=${role}]`) ?? [];
  const wanted = new RegExp(pattern);
  return [...found].filter(
    (element) => element.getClientRects().length > 0 && wanted.test(nameOf(element)),
  );
}

export function nameOf(element: HTMLElement): string {
  const label =
    element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : element.textContent;
  return (element.getAttribute('aria-label') ?? label ?? '').trim();
}

/** The point where a click hits the element, after the element has stopped moving. */
export async function spotOf(element: HTMLElement): Promise<{ x: number; y: number } | undefined> {
  const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
  const place = (): DOMRect => element.getBoundingClientRect();
  if (place().top < 0 || place().bottom > innerHeight) element.scrollIntoView({ block: 'center' });
  const before = place();
  await frame();
  await frame();
  const { x, y, width, height } = place();
  if (x !== before.x || y !== before.y) return undefined;
  const spot = { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
  const hit = (element.getRootNode() as ShadowRoot).elementFromPoint(spot.x, spot.y);
  return element.contains(hit) ? spot : undefined;
}

export function hasFocus(element: HTMLElement): boolean {
  return document.hasFocus() && (element.getRootNode() as ShadowRoot).activeElement === element;
}

/** True if a text or a name matches the pattern. */
export function sees(pattern: string): boolean {
  return all('anything', pattern, null).length > 0;
}
