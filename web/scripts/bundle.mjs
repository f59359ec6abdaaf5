// Settings to compile our TypeScript, for the package and for its tests.

import { readFile } from 'node:fs/promises';
import { transform } from 'esbuild';

/** The oldest browsers that run the package; README.md lists them. */
const browsers = ['chrome93', 'edge93', 'firefox93', 'safari15.4'];

/**
 * `import text from './x.css'` gives the minified text of the style sheet.
 * @type {import('esbuild').Plugin}
 */
export const cssText = {
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
 * Puts another source file in the place of one, by their names without `.ts`.
 * @param {string} name
 * @param {string} other
 * @returns {import('esbuild').Plugin}
 */
export const inPlaceOf = (name, other) => ({
  name: 'in-place-of',
  setup(build) {
    build.onResolve({ filter: new RegExp(`^\\./${name}\\.js$`) }, ({ resolveDir, kind }) =>
      build.resolve(`./${other}.js`, { resolveDir, kind }),
    );
  },
});

/**
 * `import content from 'dist:core.wasm'` gives a file of a folder: base64, or the text of JSON.
 * `dist:rules/en.json#member` gives the text of a member.
 * @param {URL} folder
 * @returns {import('esbuild').Plugin}
 */
export const filesOf = (folder) => ({
  name: 'files-of',
  setup(build) {
    build.onResolve({ filter: /^dist:/ }, ({ path }) => ({ path, namespace: 'dist' }));
    build.onLoad({ filter: /^/, namespace: 'dist' }, async ({ path }) => {
      const [name = '', member] = path.replace('dist:', '').split('#');
      const contents = await readFile(new URL(name, folder));
      if (!name.endsWith('.json')) return { contents, loader: 'base64' };
      const text = contents.toString();
      return { contents: member ? JSON.stringify(JSON.parse(text)[member]) : text, loader: 'text' };
    });
  },
});

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
