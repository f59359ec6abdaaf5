// What is different in Node: the build puts platform.node.ts in the place of this file for
// core.node.js, and the conditions in package.json choose the script.

export { coreModule as ownModule } from './assets.js';

/** The content of an address. */
export const read = (url: URL, init?: RequestInit): Promise<Response | BufferSource> =>
  fetch(url, init);
