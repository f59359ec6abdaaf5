// If a page sets properties on an element before it is defined, they are plain properties, which
// would hide the accessors for ever.

/** Sets each of these properties again, now through its accessor. */
export function upgradeProperties(element: HTMLElement): void {
  for (const name of Object.keys(element)) {
    const value: unknown = Reflect.get(element, name);
    Reflect.deleteProperty(element, name);
    Reflect.set(element, name, value);
  }
}
