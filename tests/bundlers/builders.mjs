// Builds the site with each bundler, with its own defaults where a site can have them. Each answers
// with the warnings.

import { nodeResolve } from '@rollup/plugin-node-resolve';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import { build as esbuild } from 'esbuild';
import { rollup } from 'rollup';
import { build as viteBuild, createLogger, createServer } from 'vite';
import webpack from 'webpack';
import { policy } from './serve.mjs';
import { site } from './scratch.mjs';

/** Vite's messages from warnings up. */
function viteLogger() {
  const warnings = [];
  const hear = (text) => void warnings.push(text);
  const logger = { ...createLogger('silent'), warn: hear, warnOnce: hear, error: hear };
  return { logger, warnings };
}

const viteOptions = (logger) => ({
  root: site,
  configFile: false,
  logLevel: 'warn',
  customLogger: logger,
  clearScreen: false,
  plugins: [
    vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === 'verify-wizard' } } }),
    svelte({ configFile: false }),
  ],
});

export async function withVite(out, page = 'index.html') {
  const { logger, warnings } = viteLogger();
  // The server for development sets it, and frameworks read it.
  process.env.NODE_ENV = 'production';
  await viteBuild({
    ...viteOptions(logger),
    build: { outDir: out, emptyOutDir: true, rollupOptions: { input: `${site}${page}` } },
  });
  return warnings;
}

/** Vite's server for development. */
export async function startVite(ownPolicy = policy) {
  const { logger, warnings } = viteLogger();
  const server = await createServer({
    ...viteOptions(logger),
    server: { host: '127.0.0.1', port: 0, headers: { 'content-security-policy': ownPolicy } },
  });
  await server.listen();
  return { url: server.resolvedUrls.local[0], warnings, close: () => server.close() };
}

/** `target` is `web` or `node`. */
export async function withWebpack(entry, out, options = {}) {
  const stats = await new Promise((resolve, reject) => {
    webpack(
      {
        mode: 'production',
        context: site,
        entry: { main: `./${entry}` },
        // Its other formats load scripts in a way that needs a policy of Trusted Types.
        output: { path: out, filename: '[name].js', module: true },
        experiments: { outputModule: true },
        // By default it warns of every file above 244 KiB, also of those that are loaded when idle.
        performance: { hints: false },
        ...options,
      },
      (error, result) => (error ? reject(error) : resolve(result)),
    );
  });
  const { warnings, errors } = stats.toJson({ all: false, warnings: true, errors: true });
  return [...warnings, ...errors].map(({ message }) => message);
}

export async function withRollup(entry, out) {
  const warnings = [];
  const bundle = await rollup({
    input: { main: `${site}${entry}` },
    plugins: [nodeResolve({ browser: true })],
    onwarn: ({ message }) => void warnings.push(message),
  });
  await bundle.write({ dir: out, format: 'es' });
  await bundle.close();
  return warnings;
}

export async function withEsbuild(entry, out, options) {
  const { warnings } = await esbuild({
    entryPoints: { main: `${site}${entry}` },
    outdir: out,
    bundle: true,
    minify: true,
    logLevel: 'silent',
    ...options,
  });
  return warnings.map(({ text }) => text);
}
