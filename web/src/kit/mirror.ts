// A program as real elements on the drawn rectangles: what a screen reader hears, a keyboard
// reaches, a finger touches. Without WebGL2 the same elements become visible and are the program.

import type { NodeChanges, SemanticNode } from './nodes.js';
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
  hasChildren: boolean;
}

export class Mirror {
  readonly #form: HTMLFormElement;
  readonly #listener: MirrorListener;
  readonly #entries = new Map<string, Entry>();
  /** Ids in reading order. */
  #order: string[] = [];
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
    return this.#inOrder.find(({ node }) => node.role === 'heading')?.control;
  }

  /**
   * Makes the elements say what the nodes say. Focus stays where it is, or goes to what stands
   * before it.
   */
  update({ lang, order, nodes }: NodeChanges): void {
    const { focused } = this;
    const before = this.#inOrder;
    this.#form.lang = lang;
    const created = nodes.map((node) => this.#take(node)).includes(true);
    if (order) {
      const wanted = new Set(order);
      this.#order = order;
      for (const { node, box } of before) {
        if (wanted.has(node.id)) continue;
        box.remove();
        this.#entries.delete(node.id);
      }
    }
    this.#apply(new Set(nodes.map(({ id }) => id)));
    if (order || created) this.#placeAll();
    for (const { field, node } of this.#inOrder) field?.apply(node);
    if (focused !== null && !this.#entries.has(focused)) this.#focusBefore(before, focused);
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

  get #inOrder(): Entry[] {
    return this.#order.map((id) => this.#entries.get(id)).filter((entry) => entry !== undefined);
  }

  /** Takes a node that is new or different; true when its element has no place yet. */
  #take(node: SemanticNode): boolean {
    const known = this.#entries.get(node.id);
    if (known && known.node.role === node.role && known.node.level === node.level) {
      const isMoved = known.node.parent !== node.parent;
      known.node = node;
      return isMoved;
    }
    known?.box.remove();
    const entry: Entry = { ...createControl(node), node, hasChildren: false };
    entry.box.id = node.id;
    entry.box.dataset['role'] = node.role;
    if (node.role === 'textbox') {
      entry.field = new FieldInput(entry.control as HTMLInputElement, node.id, {
        typed: (id, text) => this.#listener.typed(id, text),
        left: (id) => this.#left(id),
      });
    }
    this.#entries.set(node.id, entry);
    return true;
  }

  /** Brings the elements of the `changed` nodes up to date, and those that lie inside of them. */
  #apply(changed: ReadonlySet<string>): void {
    const entries = this.#inOrder;
    const parents = new Set(entries.map(({ node }) => node.parent));
    for (const entry of entries) {
      const { node } = entry;
      const hasChildren = parents.has(node.id);
      if (changed.has(node.id) || entry.hasChildren !== hasChildren) {
        entry.hasChildren = hasChildren;
        applyNode(entry, node, hasChildren, this.#listener.drawQrCode);
      }
      if (changed.has(node.id) || changed.has(node.parent ?? ''))
        placeBox(entry.box, node, this.#parentOf(node)?.node);
    }
  }

  #parentOf({ parent }: SemanticNode): Entry | undefined {
    return parent === undefined ? undefined : this.#entries.get(parent);
  }

  /** Puts every element into its parent's, in reading order. */
  #placeAll(): void {
    const children = new Map<HTMLElement, Entry[]>([[this.#form, []]]);
    for (const entry of this.#inOrder) {
      const parent = this.#parentOf(entry.node)?.box ?? this.#form;
      const siblings = children.get(parent);
      if (siblings) siblings.push(entry);
      else children.set(parent, [entry]);
    }
    for (const [parent, wanted] of children) this.#place(parent, wanted);
  }

  /**
   * Puts `wanted` in order without ever moving the element that has the focus: that would blur it.
   */
  #place(parent: HTMLElement, wanted: Entry[]): void {
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
  #focusBefore(before: Entry[], lost: string): void {
    const place = before.findIndex(({ node }) => node.id === lost);
    const stood = before.slice(0, place).reverse();
    const nearest = stood.find(
      ({ node: { id, role, parent } }) =>
        parent === before[place]?.node.parent &&
        (role === 'heading' || interactive.has(role)) &&
        this.#entries.has(id),
    );
    if (nearest) this.focus(nearest.node.id);
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
