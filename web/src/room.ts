// Checks whether the page gives the element any width. An element that is not displayed needs none.
// If the element is displayed and has no width for a while, the page has an error that is hard to
// find, so it is reported. The first screen does not need this file, so it is a part of services.js.

/** In milliseconds; long enough for elements that open slowly. */
const patience = 1000;

const noRoom =
  'The element is 0 px wide: something around it leaves it no room, and what it shows sticks out.';

/**
 * Calls back once each time the element has been displayed without any width for a while; `signal`
 * ends it. The element's `room` is as wide as the element and has no height, so that drawing inside
 * the size observer does not trigger the observer again.
 */
export function watchRoom(
  element: Element,
  lacking: (words: string) => void,
  signal: AbortSignal,
): void {
  let alarm: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    clearTimeout(alarm);
    if (!hasNoRoom(element)) return;
    alarm = setTimeout(() => {
      if (hasNoRoom(element)) lacking(noRoom);
    }, patience);
  };
  const size = new ResizeObserver(look);
  const room = element.shadowRoot?.querySelector('.room');
  if (room) size.observe(room);
  // The size observer cannot see the difference between no width and not displayed.
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
  return box !== undefined && box.width === 0 && isShown(element);
}

function isShown(element: Element): boolean {
  return 'checkVisibility' in element
    ? element.checkVisibility()
    : (element as Element).getClientRects().length > 0;
}
