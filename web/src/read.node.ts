// In the place of read.ts in core.node.js, because Node's `fetch` reads no files.

import { readFile } from 'node:fs/promises';

export const read = (url: URL, init?: RequestInit): Promise<Response | BufferSource> =>
  url.protocol === 'file:' ? readFile(url) : fetch(url, init);
