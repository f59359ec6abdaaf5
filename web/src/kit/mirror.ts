// A program as real elements on the drawn rectangles: what a screen reader hears, a keyboard
// reaches, a finger touches. Without WebGL2 the same elements become visible and are the program.

import type { NodeList, SemanticNode } from './nodes.js';
import {
  applyNode,
  createControl,
  interactive,
  type Control,
  type DrawQrCode,
} from './controls.js';
import { FieldInput } from './fields.js';

export interface MirrorListener {
  readonly drawQrCode: DrawQrCode;
  activated(id: string): void;
  typed(id: string, text: string): void;
  left(id: string): void;
  pointed(state: PointerState): void;
}

/** Where the pointer and the focus are; only changes looks. */
export interface PointerState {
  /**
   * In CSS pixels of the canvas, inside the element that it is on; null when that is none to
   * operate.
   */
  x: number | null;
  y: number | null;
  down: boolean;
  focus: string | null;
  focus_visible: boolean;
}

const nowhere = { x: null, y: null } as const;

/**
 * How far from an element's edge the pointer is said to be at least, so that no rounding puts it
 * outside.
 */
const inset = 2;

interface Entry extends Control {
  node: SemanticNode;
  field?: FieldInput;
  /** What was applied last, to leave alone what did not change. */
  applied: string;
}

export class Mirror {
  readonly #form: HTMLFormElement;
  readonly #listener: MirrorListener;
  readonly #entries = new Map<string, Entry>();
  #nodes: SemanticNode[] = [];
  #pointer: PointerState = { ...nowhere, down: false, focus: null, focus_visible: false };
  /** The node that the pointer is on. */
  #over: string | null = null;
  #isPressing = false;
  #leftWhilePressing: string[] = [];

  constructor(form: HTMLFormElement, listener: MirrorListener) {
    this.#form = form;
    this.#listener = listener;
    form.noValidate = true;
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('click', (event) => this.#clicked(event));
    form.addEventListener('pointerover', (event) => {
      if (event.pointerType !== 'touch') this.#point(this.#at(event));
    });
    form.addEventListener('pointerleave', () => this.#point(nowhere));
    form.addEventListener('pointerdown', (event) => this.#pressed(event));
    form.addEventListener('focusin', (event) => this.#focused(event.target as Element));
    form.addEventListener('focusout', () => this.#point({ focus: null, focus_visible: false }));
  }

  /** True while the focus is on one of the elements. */
  get hasFocus(): boolean {
    return this.#active !== null;
  }

  /** The node that has the focus. */
  get focused(): string | null {
    return this.#idOf(this.#active);
  }

  /** The first heading: what the step is about. */
  get heading(): HTMLElement | undefined {
    const heading = this.#nodes.find(({ role }) => role === 'heading');
    return heading && this.#entries.get(heading.id)?.control;
  }

  /**
   * Makes the elements say what the nodes say. Focus stays where it is, or goes to what stands
   * before it.
   */
  update({ lang, nodes }: NodeList): void {
    const { focused } = this;
    const before = this.#nodes;
    this.#form.lang = lang;
    this.#nodes = nodes;
    const children = this.#adopt(nodes);
    const wanted = new Set(nodes.map(({ id }) => id));
    this.#place(this.#form, children.get(undefined) ?? []);
    for (const node of nodes) this.#place(this.#entries.get(node.id)?.box, children.get(node.id));
    for (const [id, entry] of this.#entries) {
      if (wanted.has(id)) continue;
      entry.box.remove();
      this.#entries.delete(id);
    }
    if (focused !== null && !wanted.has(focused)) this.#focusBefore(before, focused);
  }

  /** Moves the focus to a node, without scrolling more than needed. */
  focus(id: string): void {
    this.#focusElement(this.#entries.get(id)?.control);
  }

  focusHeading(): void {
    this.#focusElement(this.heading);
  }

  /** Being taken out of the document takes the focus away without an event. */
  checkFocus(): void {
    const { focus } = this.#pointer;
    if (focus === null || this.#active) return;
    this.#entries.get(focus)?.control.dispatchEvent(new FocusEvent('blur'));
    this.#point({ focus: null, focus_visible: false });
  }

  get #active(): Element | null {
    const root = this.#form.getRootNode() as Document | ShadowRoot;
    return this.#form.contains(root.activeElement) ? root.activeElement : null;
  }

  /**
   * Creates what is new and applies what changed; answers with the children of each parent, in
   * reading order.
   */
  #adopt(nodes: SemanticNode[]): Map<string | undefined, Entry[]> {
    const parents = new Set(nodes.map((node) => node.parent));
    const children = new Map<string | undefined, Entry[]>();
    for (const node of nodes) {
      const entry = this.#entryFor(node);
      const parent = node.parent === undefined ? undefined : this.#entries.get(node.parent)?.node;
      const applied = JSON.stringify([node, parent?.x, parent?.y, parents.has(node.id)]);
      if (entry.applied !== applied) {
        entry.applied = applied;
        applyNode(entry, node, parents.has(node.id), this.#listener.drawQrCode);
        placeBox(entry.box, node, parent);
      }
      entry.field?.apply(node);
      const siblings = children.get(parent?.id);
      if (siblings) siblings.push(entry);
      else children.set(parent?.id, [entry]);
    }
    return children;
  }

  #entryFor(node: SemanticNode): Entry {
    const known = this.#entries.get(node.id);
    if (known && known.node.role === node.role && known.node.level === node.level) {
      known.node = node;
      return known;
    }
    known?.box.remove();
    const entry: Entry = { ...createControl(node), node, applied: '' };
    entry.box.id = node.id;
    entry.box.dataset['role'] = node.role;
    if (node.role === 'textbox') {
      entry.field = new FieldInput(entry.control as HTMLInputElement, node.id, {
        typed: (id, text) => this.#listener.typed(id, text),
        left: (id) => this.#left(id),
      });
    }
    this.#entries.set(node.id, entry);
    return entry;
  }

  /**
   * Puts `wanted` in order without ever moving the element that has the focus: that would blur it.
   */
  #place(parent: HTMLElement | undefined, wanted: Entry[] = []): void {
    if (!parent) return;
    const active = this.#active;
    let at: Element | null = parent.firstElementChild;
    for (const { box } of wanted) {
      if (box.parentElement === parent && active && box.contains(active)) {
        while (at && at !== box) {
          const passed: Element = at;
          at = at.nextElementSibling;
          parent.append(passed);
        }
      }
      if (box === at) at = at.nextElementSibling;
      else parent.insertBefore(box, at);
    }
  }

  /**
   * After a fix that is its field, after an answer the next question, and otherwise the step's
   * heading.
   */
  #focusBefore(before: SemanticNode[], lost: string): void {
    const place = before.findIndex(({ id }) => id === lost);
    const stood = before.slice(0, place).reverse();
    const nearest = stood.find(
      ({ id, role, parent }) =>
        parent === before[place]?.parent &&
        (role === 'heading' || interactive.has(role)) &&
        this.#entries.has(id),
    );
    if (nearest) this.focus(nearest.id);
    else this.focusHeading();
  }

  #focusElement(element: HTMLElement | undefined): void {
    if (!element) return;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'nearest' });
  }

  #clicked(event: MouseEvent): void {
    const entry = this.#entryAt(event);
    if (!entry || !interactive.has(entry.node.role) || entry.node.role === 'textbox') return;
    if (entry.node.disabled) return event.preventDefault();
    if (entry.node.href !== undefined) return;
    // A label's click is followed by one on its input, which is the one that counts.
    if (entry.control instanceof HTMLInputElement && event.target !== entry.control) return;
    this.#tellLeft();
    this.#point({ down: false });
    this.#listener.activated(entry.node.id);
  }

  #pressed(event: PointerEvent): void {
    this.#isPressing = true;
    this.#point({ ...this.#at(event), down: event.button === 0 });
    const pressed = this.#over;
    const press = new AbortController();
    const released = (): void => {
      press.abort();
      this.#isPressing = false;
      // After the click, if there is one: nothing else activates, so without one the pointer let go
      // outside.
      setTimeout(() => {
        if (this.#pointer.down)
          this.#point({ ...(this.#over === pressed && nowhere), down: false });
        this.#tellLeft();
      });
    };
    for (const type of ['pointerup', 'pointercancel']) {
      addEventListener(type, released, { signal: press.signal, capture: true });
    }
  }

  /**
   * What a left field has to say may move the button that is being pressed from under the finger:
   * it waits.
   */
  #left(id: string): void {
    this.#leftWhilePressing.push(id);
    if (!this.#isPressing) this.#tellLeft();
  }

  #tellLeft(): void {
    for (const id of this.#leftWhilePressing.splice(0)) this.#listener.left(id);
  }

  #focused(target: Element): void {
    const id = this.#idOf(target);
    this.#point({ focus: id, focus_visible: target.matches(':focus-visible') });
  }

  #point(change: Partial<PointerState>): void {
    const next = { ...this.#pointer, ...change };
    if (JSON.stringify(next) === JSON.stringify(this.#pointer)) return;
    this.#pointer = next;
    this.#listener.pointed(next);
  }

  #at(event: PointerEvent): Pick<PointerState, 'x' | 'y'> {
    const { node, box } = this.#entryAt(event) ?? {};
    const isOperable = node && box && interactive.has(node.role) && !node.disabled;
    this.#over = isOperable ? node.id : null;
    if (!isOperable) return nowhere;
    const rect = box.getBoundingClientRect();
    const inside = (offset: number, seen: number, size: number): number =>
      Math.max(inset, Math.min((offset / seen) * size, size - inset));
    return {
      x: node.x + inside(event.clientX - rect.left, rect.width, node.w),
      y: node.y + inside(event.clientY - rect.top, rect.height, node.h),
    };
  }

  #entryAt(event: Event): Entry | undefined {
    return this.#entries.get(this.#idOf(event.target as Element) ?? '');
  }

  #idOf(element: Element | null): string | null {
    return element?.closest('[data-role]')?.id ?? null;
  }
}

/** Lays the box on its rectangle, relative to its parent's. */
function placeBox(
  { style }: HTMLElement,
  node: SemanticNode,
  parent: SemanticNode | undefined,
): void {
  style.left = `${node.x - (parent?.x ?? 0)}px`;
  style.top = `${node.y - (parent?.y ?? 0)}px`;
  style.width = `${node.w}px`;
  style.height = `${node.h}px`;
}
