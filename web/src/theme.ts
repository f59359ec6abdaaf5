// Reads what the page and the person want: colours, light or dark, contrast, density, text size,
// touch. Nothing is guessed.

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

/** With forced colours, the person's own colours replace all colours of the page. */
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

/** The current theme of `element`. */
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
    // Forced colours are already the person's own choice.
    more_contrast: scheme !== 'contrast' && matches('more'),
    density:
      style.getPropertyValue('--verify-density').trim() === 'compact' ? 'compact' : 'comfortable',
    // Text is never smaller than usual, because targets would become too small to hit.
    text_scale: Math.max(1, parseFloat(style.fontSize) / 16 || 1),
    colors,
  };
}

/** Calls back when a value that `readTheme` reads may have changed; `signal` ends it. */
export function watchTheme(root: HTMLElement, changed: () => void, signal: AbortSignal): void {
  for (const query of Object.values(queries)) {
    matchMedia(query).addEventListener('change', changed, { signal });
  }
  // The style sheet gives these properties an extremely short transition. Its end event reports
  // that one of them changed.
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

/** A page without a colour scheme counts as light. */
function readScheme(colorScheme: string): Scheme {
  if (matches('contrast')) return 'contrast';
  const dark = colorScheme.includes('dark');
  const light = colorScheme.includes('light');
  return dark && (!light || matches('dark')) ? 'dark' : 'light';
}

const hexes = new Map<string, string>();
let painter: CanvasRenderingContext2D | null | undefined;

/**
 * Any CSS colour as `#rrggbb`; empty when the value is not a colour. The browser resolves it at the
 * element, once per scheme.
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
