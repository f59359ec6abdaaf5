// The browser's back button leads back in the wizard: the history has an entry for each step of the
// way back. An entry holds only numbers, and the address of the page does not change.
//
// All wizards of a page share its history. An entry holds the number of steps of all of them; whose
// step each one is, is known here. A page that uses `history.state` itself owns its history, and
// nothing is added. The first screen does not need this file, so it is a part of services.js.

import type { WayBack } from './way_back.js';

/** What an entry of ours holds, in `history.state.verifyWizard`. */
interface Mark {
  /** The number of steps on the way back. */
  depth: number;
  /** Which load of the document it was: after a reload the entries lead nowhere. */
  load: number;
  /** Another copy of this module in the same document has entries of its own. */
  copy: number;
}

const copy = Math.random();

/**
 * The same for all copies in a document, and another one after a reload. It is no time: with some
 * browsers even `performance.timeOrigin` changes when the clock is corrected.
 */
const load = ((globalThis as { [key: symbol]: number | undefined })[
  Symbol.for('verify-wizard load')
] ??= Math.random());

export class SharedHistory {
  readonly #ways = new Set<WayBack>();
  /** Whose each step is, the last one at the end. */
  #steps: WayBack[] = [];
  /** The number of steps for which there are entries. */
  #settled = 0;
  /** The depth of the entry to which the browser is going because of us. */
  #awaited: number | undefined;
  #isListening = false;
  #isChanged = false;

  /** The way is connected or disconnected, or has another number of steps. */
  follow(way: WayBack): void {
    if (way.isConnected) this.#count(way);
    else this.#remove(way);
  }

  #count(way: WayBack): void {
    this.#ways.add(way);
    if (!this.#isListening) addEventListener('popstate', this.#popped);
    this.#isListening = true;
    let surplus = this.#steps.filter((owner) => owner === way).length - way.count;
    for (; surplus < 0; surplus++) this.#steps.push(way);
    for (; surplus > 0; surplus--) this.#steps.splice(this.#steps.lastIndexOf(way), 1);
    // Even without a change: after a reload the entry may be one that leads nowhere.
    this.#settleSoon();
  }

  #remove(way: WayBack): void {
    if (!this.#ways.delete(way)) return;
    this.#steps = this.#steps.filter((owner) => owner !== way);
    // The entries stay: going through the history could stop the page from loading another one. The
    // first press of the button leads past all of them.
    this.#rest();
  }

  /** The person went through the history, or the browser has done what we asked for. */
  readonly #popped = (): void => {
    const awaited = this.#awaited;
    this.#awaited = undefined;
    const mark = ownMark();
    if (mark && mark.depth !== awaited) this.#goBack(mark.depth);
    this.#settle();
    this.#rest();
  };

  #goBack(depth: number): void {
    const left = new Set(this.#steps.splice(depth));
    for (const way of left) way.goBack(this.#steps.filter((owner) => owner === way).length);
  }

  /** One event may change the way back several times. */
  #settleSoon(): void {
    if (this.#isChanged) return;
    this.#isChanged = true;
    queueMicrotask(() => {
      this.#isChanged = false;
      this.#settle();
    });
  }

  /** Makes the current entry the one that fits the number of steps. */
  #settle(): void {
    if (this.#awaited !== undefined) return;
    const wanted = this.#steps.length;
    try {
      this.#goTo(wanted);
    } catch {
      // The browser allows no entries here, or no more of them for a while. They are added with the
      // next step.
    }
  }

  #goTo(wanted: number): void {
    const state: unknown = history.state;
    const mark = markIn(state);
    const isStale = mark !== undefined && mark.load !== load;
    const isForeign = !isStale && (mark ? mark.copy !== copy : state !== null);
    if (isForeign) return;
    if (isStale && this.#travel(mark.depth, 0)) return;
    let depth = mark?.depth;
    if (isStale || depth === undefined) {
      // An entry that is nobody's: the first one, or one of the page over ours, as for a link to a
      // part of it. It may become ours only because another entry follows.
      depth = this.#settled;
      if (wanted <= depth) return;
      history.replaceState(stateAt(depth), '');
    }
    if (this.#travel(depth - wanted, wanted)) return;
    while (depth < wanted) history.pushState(stateAt(++depth), '');
    this.#settled = wanted;
  }

  /** Goes some entries back; false if there is no way. */
  #travel(steps: number, depth: number): boolean {
    if (steps <= 0 || history.length <= steps) return false;
    this.#settled = this.#steps.length;
    this.#awaited = depth;
    history.go(-steps);
    return true;
  }

  /** Without a wizard nothing is watched, except for entries that lead nowhere any more. */
  #rest(): void {
    if (this.#ways.size || ownMark()?.depth || !this.#isListening) return;
    removeEventListener('popstate', this.#popped);
    this.#isListening = false;
    this.#awaited = undefined;
    this.#settled = 0;
  }
}

export const sharedHistory = new SharedHistory();

function stateAt(depth: number): { verifyWizard: Mark } {
  return { verifyWizard: { depth, load, copy } };
}

/** What the current entry holds, if it is ours. */
function ownMark(): Mark | undefined {
  try {
    const mark = markIn(history.state);
    return mark?.load === load && mark.copy === copy ? mark : undefined;
  } catch {
    return undefined;
  }
}

function markIn(state: unknown): Mark | undefined {
  if (typeof state !== 'object' || state === null || !('verifyWizard' in state)) return undefined;
  const mark = state.verifyWizard as Partial<Mark> | null;
  const isMark =
    Number.isInteger(mark?.depth) &&
    typeof mark?.load === 'number' &&
    typeof mark.copy === 'number';
  return isMark ? (mark as Mark) : undefined;
}
