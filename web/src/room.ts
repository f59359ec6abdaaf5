// Whether the page leaves the element any room. An element that is not displayed needs none; one
// that is displayed and has no width for a while is a fault of the page, which would look for it in
// vain.

/** Long enough for what opens slowly. */
const patience = 1000;

/**
 * Calls back, once each time it happens, when the element has been displayed without any width;
 * `signal` ends it. `room` is as wide as the element. It has no height, so that drawing inside the
 * size observer does not trigger the observer again.
 */
export function watchRoom(
  element: Element,
  room: Element,
  lacking: () => void,
  signal: AbortSignal,
): void {
  let alarm: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    clearTimeout(alarm);
    if (!hasNoRoom(element)) return;
    alarm = setTimeout(() => {
      if (hasNoRoom(element)) lacking();
    }, patience);
  };
  const size = new ResizeObserver(look);
  size.observe(room);
  // Displayed and not displayed are the same size then.
  const sight = new IntersectionObserver(look);
  sight.observe(element);
  signal.addEventListener('abort', () => {
    clearTimeout(alarm);
    size.disconnect();
    sight.disconnect();
  });
}

function hasNoRoom(element: Element): boolean {
  const [box] = element.getClientRects();
  return box !== undefined && box.width === 0 && element.checkVisibility();
}
