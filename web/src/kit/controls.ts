// Makes a real element for each role that a program can draw.

import type { SemanticNode } from './nodes.js';
import { interactiveRoles, type Role } from '../vocabulary.js';
import { fitText } from './text_fit.js';

/** The elements of one node. `box` covers the rectangle; `control` has the role and the focus. */
export interface Control {
  box: HTMLElement;
  control: HTMLElement;
  /** The element with the name, if the name is text and not `aria-label`. */
  label?: HTMLElement;
  hint?: HTMLElement;
}

/** Roles that the pointer can be over or press. */
export const interactive: ReadonlySet<Role> = new Set(interactiveRoles);

const containers: ReadonlySet<Role> = new Set([
  'radiogroup',
  'list',
  'navigation',
  'form',
  'group',
]);

/** Makes the elements for `node`; `applyNode` then sets everything that can change. */
export function createControl(node: SemanticNode): Control {
  switch (node.role) {
    case 'heading': {
      // The page itself has <h1>, so our headings start at <h2>.
      const heading = make(`h${(node.level ?? 1) + 1}`);
      heading.tabIndex = -1;
      return { box: heading, control: heading, label: heading };
    }
    case 'button':
    case 'text':
    case 'link': {
      const element = make({ button: 'button', text: 'p', link: 'a' }[node.role]);
      return { box: element, control: element, label: element };
    }
    case 'radio':
    case 'checkbox':
      return createChoice(node.role);
    case 'textbox':
      return createTextbox(node);
    case 'listitem': {
      const item = make('li');
      const label = make('span');
      item.append(label);
      return { box: item, control: item, label };
    }
    case 'list':
    case 'navigation': {
      const element = make({ list: 'ul', navigation: 'nav' }[node.role]);
      // Safari does not treat a list without bullets as a list.
      if (node.role === 'list') element.setAttribute('role', 'list');
      return { box: element, control: element };
    }
    default: {
      const element = make('div');
      element.setAttribute('role', node.role);
      const isText = node.role === 'alert' || node.role === 'status';
      return { box: element, control: element, ...(isText && { label: element }) };
    }
  }
}

function createChoice(type: 'radio' | 'checkbox'): Control {
  const box = make('label');
  const control = make('input') as HTMLInputElement;
  control.type = type;
  const label = make('span');
  box.append(control, label);
  return { box, control, label };
}

function createTextbox({ id }: SemanticNode): Control {
  const box = make('div');
  const label = make('label') as HTMLLabelElement;
  const control = make('input') as HTMLInputElement;
  const hint = make('span');
  control.type = 'text';
  control.spellcheck = false;
  control.setAttribute('autocapitalize', 'off');
  control.setAttribute('autocorrect', 'off');
  label.htmlFor = control.id = `${id}.input`;
  hint.id = `${id}.hint`;
  box.append(label, control, hint);
  return { box, control, label, hint };
}

/** The picture of a QR code; null when there is none. */
export type DrawQrCode = (text: string) => Promise<Element | null>;

/** Updates the elements from `node`; changes only what differs. */
export function applyNode(
  parts: Control,
  node: SemanticNode,
  hasChildren: boolean,
  drawQrCode: DrawQrCode,
): void {
  const { box, control, label, hint } = parts;
  // A list item with children has no text of its own, because its children are read.
  if (label) setText(label, node.role === 'listitem' && hasChildren ? '' : node.name);
  else set(control, 'aria-label', node.name || undefined);
  if (label && !hint) fitText(box, node);
  if (hint) setText(hint, node.description ?? '');
  else set(control, 'aria-description', node.description);
  const describedBy = [...(node.errors ?? []), ...(hint && node.description ? [hint.id] : [])];
  set(control, 'aria-describedby', describedBy.join(' ') || undefined);
  set(control, 'aria-disabled', flag(node.disabled));
  set(control, 'aria-required', flag(node.required));
  set(control, 'aria-invalid', flag(node.invalid));
  set(control, 'aria-live', node.live);
  set(control, 'aria-current', node.current);
  set(control, 'aria-pressed', node.pressed?.toString());
  set(control, 'aria-expanded', node.expanded?.toString());
  box.classList.toggle('container', hasChildren || containers.has(node.role));
  if (control instanceof HTMLButtonElement) control.type = node.primary ? 'submit' : 'button';
  if (control instanceof HTMLAnchorElement) applyLink(control, node);
  if (control instanceof HTMLInputElement && control.type !== 'text') applyChoice(control, node);
  if (node.role === 'progressbar') applyProgress(control, node);
  if (node.role === 'img') void applyQrCode(control, node.qr_code ?? '', drawQrCode);
}

/**
 * Adds the code as an image, for pages that show the mirror. Under a canvas the image is invisible.
 */
async function applyQrCode(box: HTMLElement, text: string, drawQrCode: DrawQrCode): Promise<void> {
  const known = box.dataset['code'] ?? '';
  if (known === text) return;
  box.dataset['code'] = text;
  const drawn = text && (await drawQrCode(text));
  if (box.dataset['code'] === text) box.replaceChildren(...(drawn ? [drawn] : []));
}

function applyLink(link: HTMLAnchorElement, { href }: SemanticNode): void {
  set(link, 'href', href);
  set(link, 'target', href && '_blank');
  set(link, 'rel', href && 'noopener noreferrer');
}

function applyChoice(input: HTMLInputElement, { checked, parent }: SemanticNode): void {
  input.checked = checked ?? false;
  if (input.type === 'radio') input.name = parent ?? '';
}

function applyProgress(
  bar: HTMLElement,
  { step_of: [index, count] = [0, 1], value }: SemanticNode,
): void {
  set(bar, 'aria-valuemin', '0');
  set(bar, 'aria-valuenow', String(index));
  set(bar, 'aria-valuemax', String(count));
  set(bar, 'aria-valuetext', value);
}

function make(tag: string): HTMLElement {
  return document.createElement(tag);
}

function flag(value: boolean | undefined): string | undefined {
  return value ? 'true' : undefined;
}

function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

function set(element: HTMLElement, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
