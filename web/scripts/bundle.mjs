// Settings to compile our TypeScript, for the package and for its tests.

import { readFile } from 'node:fs/promises';
import { transform } from 'esbuild';

/** The oldest browsers that run the package; README.md lists them. */
const browsers = ['chrome93', 'edge93', 'firefox93', 'safari15.4'];

/**
 * `import text from './x.css'` gives the minified text of the style sheet.
 * @type {import('esbuild').Plugin}
 */
const cssText = {
  name: 'css-text',
  setup(build) {
    build.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const { code } = await transform(source, { loader: 'css', minify: true, target: browsers });
      return { contents: code.trim(), loader: 'text' };
    });
  },
};

/**
 * Tests are outside this folder, where Node would not find the packages that are installed here.
 * @type {import('esbuild').Plugin}
 */
const installedHere = {
  name: 'installed-here',
  setup(build) {
    build.onResolve({ filter: /^(playwright-core|ws|axe-core|ical\.js|ajv\/.*)$/ }, ({ path }) => ({
      path: import.meta.resolve(path),
      external: true,
    }));
  },
};

/** @type {import('esbuild').BuildOptions} */
const common = { bundle: true, format: 'esm', target: 'es2022', logLevel: 'warning' };

/**
 * The style sheets of the element as files, for browsers that cannot construct them.
 * @type {import('esbuild').BuildOptions}
 */
export const sheetOptions = {
  bundle: true,
  minify: true,
  target: browsers,
  legalComments: 'none',
};

/** @type {import('esbuild').BuildOptions} */
export const packageOptions = {
  ...common,
  target: browsers,
  platform: 'neutral',
  minify: true,
  legalComments: 'none',
  plugins: [cssText],
};

/** @type {import('esbuild').BuildOptions} */
export const testOptions = {
  ...common,
  platform: 'node',
  sourcemap: 'inline',
  plugins: [installedHere],
};
