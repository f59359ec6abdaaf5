// What the page and the person wish: colours, light or dark, contrast, motion, touch. Read from the
// page, never guessed.

import { colorTokens, type Density, type Scheme } from './vocabulary.js';

export interface Theme {
  touch: boolean;
  scheme: Scheme;
  more_contrast: boolean;
  density: Density;
  text_scale: number;
  colors: Record<string, string>;
}

const queries = {
  dark: '(prefers-color-scheme: dark)',
  contrast: '(forced-colors: active)',
  more: '(prefers-contrast: more)',
  touch: '(pointer: coarse)',
} as const;

const matches = (query: keyof typeof queries): boolean => matchMedia(queries[query]).matches;

/** With forced colours the person's own take the place of every colour of the page. */
const forced: Partial<Record<(typeof colorTokens)[number], string>> = {
  'control-line': 'ButtonBorder',
  accent: 'LinkText',
  line: 'CanvasText',
  ink: 'CanvasText',
  'ink-2': 'CanvasText',
  'ink-3': 'CanvasText',
  good: 'CanvasText',
  warning: 'CanvasText',
  bad: 'CanvasText',
};

/** What applies to `element` now. */
export function readTheme(element: Element): Theme {
  const style = getComputedStyle(element);
  const scheme = readScheme(style.colorScheme);
  const colors: Record<string, string> = {};
  for (const token of colorTokens) {
    const own = style.getPropertyValue(`--verify-${token}`).trim();
    const value = scheme === 'contrast' ? (forced[token] ?? 'Canvas') : own;
    const hex = value && toHex(value, element, scheme);
    if (hex) colors[token.replaceAll('-', '_')] = hex;
  }
  return {
    touch: matches('touch'),
    scheme,
    // Forced colours are the person's own choice already.
    more_contrast: scheme !== 'contrast' && matches('more'),
    density:
      style.getPropertyValue('--verify-density').trim() === 'compact' ? 'compact' : 'comfortable',
    // Smaller text would make targets too small to hit.
    text_scale: Math.max(1, parseFloat(style.fontSize) / 16 || 1),
    colors,
  };
}

/** Calls back when something that `readTheme` reads may be different; `signal` ends it. */
export function watchTheme(root: HTMLElement, changed: () => void, signal: AbortSignal): void {
  for (const query of Object.values(queries)) {
    matchMedia(query).addEventListener('change', changed, { signal });
  }
  // The style sheet gives these properties a transition of next to no length: its end tells that
  // one changed.
  const watched = [
    'color-scheme',
    'font-family',
    'font-size',
    '--verify-density',
    ...colorTokens.map((token) => `--verify-${token}`),
  ];
  root.style.transitionProperty = watched.join();
  const ended = ({ target }: Event): void => {
    if (target === root) changed();
  };
  root.addEventListener('transitionend', ended, { signal });
}

/** A page that says nothing about colour schemes is a light page. */
function readScheme(colorScheme: string): Scheme {
  if (matches('contrast')) return 'contrast';
  const dark = colorScheme.includes('dark');
  const light = colorScheme.includes('light');
  return dark && (!light || matches('dark')) ? 'dark' : 'light';
}

const hexes = new Map<string, string>();
let painter: CanvasRenderingContext2D | null | undefined;

/**
 * Any CSS colour as `#rrggbb`, empty when it is not one. The browser resolves it where it applies,
 * once a scheme.
 */
function toHex(value: string, element: Element, scheme: Scheme): string {
  const key = `${scheme} ${matches('dark')} ${value}`;
  let hex = hexes.get(key);
  if (hex === undefined) {
    const probe = document.createElement('i');
    probe.style.display = 'none';
    probe.style.setProperty('forced-color-adjust', 'none');
    probe.style.color = value;
    element.append(probe);
    hex = probe.style.color && paint(getComputedStyle(probe).color);
    probe.remove();
    hexes.set(key, hex);
  }
  return hex;
}

function paint(color: string): string {
  painter ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!painter) return '';
  painter.fillStyle = color;
  painter.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0] = painter.getImageData(0, 0, 1, 1).data;
  return `#${[r, g, b].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
