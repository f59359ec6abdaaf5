// The roots of an element: the root of its tree and, for each shadow tree, the roots of its host.

export function* rootsOf(element: Element): Generator<Document | ShadowRoot> {
  for (let node: Element | undefined = element; node;) {
    const root = node.getRootNode() as Document | ShadowRoot | Element;
    if (isElement(root)) return;
    yield root;
    node = 'host' in root ? root.host : undefined;
  }
}

/** Checks the type and not the class, because the node may belong to another window. */
function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}
