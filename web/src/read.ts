/** The content of an address. Node has another one, read.node.ts. */
export const read = (url: URL, init?: RequestInit): Promise<Response | BufferSource> =>
  fetch(url, init);
