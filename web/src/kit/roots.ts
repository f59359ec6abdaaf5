// The trees that an element is in: its own, and for each shadow tree that of its host.

export function* rootsOf(element: Element): Generator<Document | ShadowRoot> {
  for (let node: Element | undefined = element; node;) {
    // Not by its class: the document may be another window's.
    const root = node.getRootNode() as Document | ShadowRoot | Element;
    if (!('adoptedStyleSheets' in root)) return;
    yield root;
    node = 'host' in root ? root.host : undefined;
  }
}
