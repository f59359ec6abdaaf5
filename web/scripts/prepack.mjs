// Refuses to pack anything but a release build.

import { existsSync } from 'node:fs';

const dist = new URL('../dist/', import.meta.url);
const released =
  existsSync(new URL('core-fast.wasm', dist)) && existsSync(new URL('index.d.ts', dist));
if (!released || existsSync(new URL('NOT-FOR-RELEASE.txt', dist))) {
  console.error('web/dist is not the release: run ./dev build first.');
  process.exit(1);
}
