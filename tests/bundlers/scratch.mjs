// A folder under build/ with the packed package installed, as somebody has it who builds a site.

import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = new URL('./', import.meta.url);
const web = new URL('../../web/', here);
const scratch = new URL('../../build/bundlers/', here);

/** The sources of the site, with `verify-wizard` in its `node_modules`. */
export const site = fileURLToPath(new URL('site/', scratch));
export const installed = `${site}node_modules/verify-wizard/`;

const script = '<script type="module" src="/main.js"></script>';

/** The page of the site with another script. */
export const pageWith = (other) =>
  readFileSync(`${site}index.html`, 'utf8').replace(script, () => other);

export function install() {
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch, { recursive: true });
  const npm = (cwd, ...words) => execFileSync('npm', words, { cwd, encoding: 'utf8' }).trim();
  const packed = npm(web, 'pack', '--silent', '--pack-destination', fileURLToPath(scratch));
  cpSync(new URL('site/', here), site, { recursive: true });
  cpSync(new URL('demo/icon.svg', web), `${site}icon.svg`);
  writeFileSync(`${site}package.json`, '{ "private": true, "type": "module" }\n');
  npm(site, 'install', '--silent', '--offline', '--no-save', '--no-package-lock', `../${packed}`);
  // What the sources import besides the package.
  symlinkSync(fileURLToPath(new URL('node_modules', here)), new URL('node_modules', scratch));
}

/** Puts a page into the site whose script makes the element; answers with its name. */
export function pageOf(framework, source) {
  const name = `${framework}.html`;
  const page = pageWith(`<script type="module" src="/${source}"></script>`);
  writeFileSync(
    `${site}${name}`,
    page.replace(/<verify-wizard.*?><\/verify-wizard>/, '<main></main>'),
  );
  return name;
}

/** An empty folder for what a bundler makes, with the page of the site. */
export function outFolder(name, ownScript = script) {
  const out = fileURLToPath(new URL(`out/${name}/`, scratch));
  mkdirSync(out, { recursive: true });
  cpSync(`${site}icon.svg`, `${out}icon.svg`);
  writeFileSync(`${out}index.html`, pageWith(ownScript));
  return out;
}

/** The sources of the site as they are, with the package beside them. */
export function copySite(out) {
  for (const name of readdirSync(site).filter((each) => each.endsWith('.js')))
    cpSync(`${site}${name}`, `${out}${name}`);
  copyPackage(out);
}

/** The files of the package as they are, for a page that says where they are. */
export function copyPackage(out) {
  cpSync(`${installed}dist`, `${out}verify-wizard`, { recursive: true });
}
