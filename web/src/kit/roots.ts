// The roots of an element: the root of its tree and, for each shadow tree, the roots of its host.

export function* rootsOf(element: Element): Generator<Document | ShadowRoot> {
  for (let node: Element | undefined = element; node;) {
    // Checks a property and not the class, because the document may belong to another window.
    const root = node.getRootNode() as Document | ShadowRoot | Element;
    if (!('adoptedStyleSheets' in root)) return;
    yield root;
    node = 'host' in root ? root.host : undefined;
  }
}
