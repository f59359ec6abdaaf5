// The native window on its own virtual screen, and the input of a person.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { readPng } from './png.mjs';

const patience = 60_000;
const running = new Set();
process.once('exit', () => running.forEach((child) => child.kill('SIGKILL')));

/** Adds keys for the Chinese characters of a name, which no keyboard has. */
const chineseKeys = [...'王小明'].map((character, i) => [
  '-e',
  `keycode ${250 + i} = U${character.codePointAt(0).toString(16)}`,
]);

/** Starts a program and waits until its output matches the pattern. */
function start(file, args, environment = {}) {
  const child = spawn(file, args, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const program = { child, heard: '' };
  for (const stream of child.stdio.slice(1)) stream.on('data', (data) => (program.heard += data));
  running.add(child);
  child.once('exit', () => running.delete(child));
  program.hears = async (pattern) => {
    for (const end = Date.now() + patience; Date.now() < end; await pause(20)) {
      const found = pattern.exec(program.heard);
      if (found) return found;
      if (child.exitCode !== null) break;
    }
    throw new Error(`${file} did not say ${pattern}: ${program.heard}`);
  };
  return program;
}

export class DesktopWindow {
  /**
   * Opens the window. `files` has the contents of files by option, e.g. { facts: { account_type:
   * 'personal' } }; `options` are passed unchanged.
   */
  static async open(options = {}, files = {}) {
    const window = new DesktopWindow();
    window.folder = mkdtempSync(join(tmpdir(), 'verify-desktop-'));
    window.scale = options.scale ?? 1;
    try {
      await window.begin(options, files);
    } catch (error) {
      window.close();
      throw error;
    }
    return window;
  }

  async begin(options, files) {
    // -noreset: otherwise the added keys would be lost when the last program on the screen ends.
    const size = ['-screen', '0', '1400x1200x24', '-nolisten', 'tcp', '-noreset'];
    this.screen = start('Xvfb', ['-displayfd', '3', ...size]);
    const [, display] = await this.screen.hears(/^(\d+)\n/m);
    this.environment = {
      ...process.env,
      DISPLAY: `:${display}`,
      LIBGL_ALWAYS_SOFTWARE: '1',
      LC_ALL: 'C.UTF-8',
    };
    execFileSync('xmodmap', chineseKeys.flat(), { env: this.environment });
    const words = Object.entries({ ...options, pictures: this.folder }).flatMap(([name, value]) => [
      `--${name}`,
      `${value}`,
    ]);
    for (const [name, value] of Object.entries(files)) {
      const path = join(this.folder, `${name}-given.json`);
      writeFileSync(path, JSON.stringify(value));
      words.push(`--${name}`, path);
    }
    this.program = start(process.env.VERIFY_DESKTOP, words, this.environment);
    this.pictures = 0;
    // There is no window manager, so the window must be given the keyboard focus here.
    this.do('windowfocus', '--sync', await this.appear());
  }

  /** The number of the program's window, as soon as there is one. */
  async appear() {
    for (
      const end = Date.now() + patience;
      Date.now() < end && this.program.child.exitCode === null;
      await pause(100)
    ) {
      const { stdout } = spawnSync('xdotool', ['search', '--name', 'F12 metrics'], {
        env: this.environment,
        encoding: 'utf8',
      });
      if (stdout.trim() !== '') return stdout.trim();
    }
    throw new Error(`There is no window: ${this.program.heard}`);
  }

  close() {
    for (const program of [this.program, this.screen]) program?.child.kill('SIGKILL');
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Runs xdotool with these words, which sends real events of the pointer and the keyboard. */
  do(...words) {
    return execFileSync('xdotool', words, {
      env: this.environment,
      encoding: 'utf8',
      timeout: patience,
    });
  }

  /** Presses F9, and reads the picture and its nodes. */
  async look() {
    this.pictures += 1;
    this.do('key', 'F9');
    await this.program.hears(new RegExp(`^picture: .*/${this.pictures}\\.png$`, 'm'));
    const file = join(this.folder, `${this.pictures}`);
    const { lang, nodes } = JSON.parse(readFileSync(`${file}.json`, 'utf8'));
    const picture = readPng(readFileSync(`${file}.png`));
    return new Sight(picture, lang, nodes, this.scale);
  }

  /**
   * Looks again and again until `is` is true. There is no short limit, because a machine may be
   * slow.
   */
  async see(what, is) {
    let sight;
    for (const end = Date.now() + patience; Date.now() < end;) {
      sight = await this.look();
      if (is(sight)) return sight;
    }
    throw new Error(
      `Never seen: ${what}. There is ${sight?.nodes.map((node) => node.id).join(' ')}`,
    );
  }

  point(node) {
    const middle = (from, size) => `${Math.round((from + size / 2) * this.scale)}`;
    this.do('mousemove', '--sync', middle(node.x, node.w), middle(node.y, node.h));
  }

  async click(id) {
    const sight = await this.see(id, (seen) => seen.find(id));
    this.point(sight.find(id));
    this.do('click', '1');
  }

  type(text) {
    this.do('type', '--delay', '40', text);
  }

  press(...keys) {
    this.do('key', '--delay', '60', ...keys);
  }
}

export class Sight {
  constructor(picture, lang, nodes, scale) {
    Object.assign(this, { picture, lang, nodes, scale });
  }

  find(id) {
    return this.nodes.find((node) => node.id === id);
  }

  /**
   * The colours inside a node and their numbers of pixels, the most frequent first: [['#1757e6',
   * 4711], …].
   */
  colors(id) {
    const node = this.find(id);
    const counts = new Map();
    const [left, top, right, bottom] = [node.x, node.y, node.x + node.w, node.y + node.h].map(
      (css) => css * this.scale,
    );
    for (let y = Math.max(0, Math.ceil(top)); y < Math.min(this.picture.height, bottom); y += 1) {
      for (let x = Math.max(0, Math.ceil(left)); x < Math.min(this.picture.width, right); x += 1) {
        const name = `#${this.picture
          .at(x, y)
          .map((part) => part.toString(16).padStart(2, '0'))
          .join('')}`;
        counts.set(name, (counts.get(name) ?? 0) + 1);
      }
    }
    return [...counts].sort((a, b) => b[1] - a[1]);
  }

  /** The share of a node's pixels that are as dark, or as light, as text in this colour. */
  share(id, color) {
    const all = this.colors(id);
    const total = all.reduce((sum, [, count]) => sum + count, 0);
    return (all.find(([name]) => name === color)?.[1] ?? 0) / total;
  }
}
