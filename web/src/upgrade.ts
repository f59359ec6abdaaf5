// What a page sets on an element before it is defined lies on it as plain properties, which would
// hide the accessors for ever.

/** Sets every one of them anew, now through the accessor. */
export function upgradeProperties(element: HTMLElement): void {
  for (const name of Object.keys(element)) {
    const value: unknown = Reflect.get(element, name);
    Reflect.deleteProperty(element, name);
    Reflect.set(element, name, value);
  }
}
