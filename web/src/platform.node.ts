// Node in the place of platform.ts. It loads from a disk, where size does not matter, so it takes the
// build for speed; and its `fetch` reads no files.

import { readFile } from 'node:fs/promises';

export { fastModule as ownModule } from './assets.js';

export const read = (url: URL, init?: RequestInit): Promise<Response | BufferSource> =>
  url.protocol === 'file:' ? readFile(url) : fetch(url, init);
