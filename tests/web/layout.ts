// Finds faults of the layout. Runs in the page, on the rectangles of the mirror.

/**
 * Reports a picture whose pixels do not fit its box, or whose box is not that of the wizard: it is
 * stretched or outdated.
 */
export function findStretch(): string[] {
  return [...document.querySelectorAll('verify-wizard')].flatMap((wizard) => {
    const root = wizard.shadowRoot!.querySelector('.root')!.getBoundingClientRect();
    const canvas = wizard.shadowRoot!.querySelector('canvas');
    if (!canvas) return ['there is no picture'];
    const box = canvas.getBoundingClientRect();
    const [width, height] = [box.width * devicePixelRatio, box.height * devicePixelRatio];
    const isExact =
      Math.abs(canvas.width - width) < 0.05 && Math.abs(canvas.height - height) < 0.05;
    const isWhole =
      Math.abs(box.width - root.width) <= 1 && Math.abs(box.height - root.height) <= 1;
    const said = `the picture of ${canvas.width}x${canvas.height} has ${width}x${height} pixels, in ${root.width}x${root.height} px`;
    return isExact && isWhole && getComputedStyle(canvas).visibility === 'visible' ? [] : [said];
  });
}

/** For a wizard with a canvas. One sentence per fault. */
export function findLayoutFaults(): string[] {
  const tolerance = 0.75;
  const smallestTarget = 24;
  const faults: string[] = [];
  const root = document.querySelector('verify-wizard')?.shadowRoot;
  const boxes = [...(root?.querySelectorAll<HTMLElement>('[data-role]') ?? [])];
  const leaves = boxes.filter((box) => !box.querySelector('[data-role]'));
  const name = (box: Element): string => `${box.id} "${(box.textContent ?? '').slice(0, 24)}"`;
  const rect = new Map(boxes.map((box) => [box, box.getBoundingClientRect()]));
  const host = document.querySelector('verify-wizard')?.getBoundingClientRect() ?? new DOMRect();

  if (boxes.length === 0) faults.push('there is nothing');
  const main = document.querySelector('main');
  if (main && main.scrollWidth > main.clientWidth)
    faults.push(`it scrolls sideways: ${main.scrollWidth} > ${main.clientWidth}`);
  for (const [box, { left, right, top, bottom, width, height }] of rect) {
    if (left < host.left - tolerance || right > host.right + tolerance)
      faults.push(`${name(box)} sticks out sideways`);
    if (top < host.top - tolerance || bottom > host.bottom + tolerance)
      faults.push(`${name(box)} sticks out above or below`);
    const isControl = ['button', 'link', 'textbox', 'radio', 'checkbox'].includes(
      box.dataset['role'] ?? '',
    );
    if (isControl && (width < smallestTarget || height < smallestTarget))
      faults.push(`${name(box)} is a target of ${width}x${height}`);
  }
  for (const [index, one] of leaves.entries()) {
    for (const other of leaves.slice(index + 1)) {
      const [a, b] = [rect.get(one)!, rect.get(other)!];
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (wide > tolerance && high > tolerance)
        faults.push(`${name(one)} overlaps ${name(other)} by ${wide}x${high}`);
    }
  }
  return faults;
}

/**
 * For a wizard without a canvas, where the mirror is visible: elements must not overlap, must be
 * inside the width, and must not be clipped.
 */
export function findFormFaults(): string[] {
  const faults: string[] = [];
  const host = document.querySelector('verify-wizard')!;
  const { left, right } = host.getBoundingClientRect();
  const seen = [
    ...host.shadowRoot!.querySelectorAll<HTMLElement>('.mirror [data-role]:not(.container)'),
  ]
    .filter((each) => each.getClientRects().length)
    .map((each) => ({
      each,
      box: each.getBoundingClientRect(),
      name: `${each.id} "${(each.textContent ?? '').slice(0, 24)}"`,
    }));
  if (seen.length === 0) faults.push('there is nothing');
  for (const { each, box, name } of seen) {
    if (box.left < left - 0.5 || box.right > right + 0.5)
      faults.push(`${name} sticks out sideways`);
    if (each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0)
      faults.push(`${name} is clipped`);
  }
  for (const [i, a] of seen.entries()) {
    for (const b of seen.slice(i + 1)) {
      if (a.each.contains(b.each) || b.each.contains(a.each)) continue;
      const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
      const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
      if (wide > 1 && high > 1) faults.push(`${a.name} overlaps ${b.name} by ${wide}x${high}`);
    }
  }
  return faults;
}
