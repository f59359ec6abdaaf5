// The checks of TypeScript and JavaScript, except types and format. `npm run lint` runs ESLint at
// the root of the repository. The rules about types need the interface of TypeScript 6, which is
// the package `typescript` here; `tsc` is TypeScript 7.

import js from '@eslint/js';
import globals from 'globals';
import { configs } from 'typescript-eslint';

const typed = ['web/src/**/*.ts', 'tests/web/**/*.ts', 'tests/types/**/*.{ts,tsx}'];

export default [
  { ignores: ['build/', 'web/dist/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ...configs.strictTypeChecked.map((config) => ({ ...config, files: typed })),
  {
    files: typed,
    languageOptions: { parserOptions: { project: 'web/tsconfig.json' } },
    rules: {
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-empty-object-type': [
        'error',
        { allowInterfaces: 'with-single-extends' },
      ],
      // Node's test runner waits for these promises.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', name: ['describe', 'test'], package: 'node:test' },
          ],
        },
      ],
      // We spread texts into their code points intentionally.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // The types require a check of each index; the ! says that the index is in range.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // The rule does not know that listeners change values and that a server lacks objects.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // The browser creates our elements; no constructor is called.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['tests/web/**/*.ts'],
    rules: {
      // Tests also call the deprecated functions that old pages call.
      '@typescript-eslint/no-deprecated': 'off',
      // The functions of the harness and those that a test replaces use no `this`.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // The kit does not depend on the wizard; it may import only the vocabulary of the border.
    files: ['web/src/kit/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [{ group: ['../*', '!../vocabulary.js'], message: 'The kit knows no wizard.' }],
        },
      ],
    },
  },
  {
    files: ['web/src/kit/example/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['../../*'], message: 'The kit knows no wizard.' }] },
      ],
    },
  },
  {
    files: ['**/*.mjs', 'tests/bundlers/site/node_core.js'],
    languageOptions: { globals: globals.node },
  },
  {
    // The benchmark and the test of the bundlers have functions that run in the page.
    files: [
      'web/demo/**/*.js',
      'tests/bench/{browser,start}.mjs',
      'tests/bundlers/{visit.mjs,site/*.js}',
    ],
    languageOptions: { globals: globals.browser },
  },
  {
    // This file becomes a part of the script that Emscripten writes for Node.
    files: ['tests/oracle/environment.js'],
    languageOptions: { globals: { ...globals.node, ENV: 'readonly', Module: 'readonly' } },
  },
];
