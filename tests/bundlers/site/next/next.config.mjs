import { fileURLToPath } from 'node:url';

export default {
  output: 'export',
  // The packages are installed in tests/bundlers.
  turbopack: { root: fileURLToPath(new URL('../../../../', import.meta.url)) },
};
