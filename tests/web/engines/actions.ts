// Pointer and keyboard actions in the format that WebDriver and WebDriver BiDi share.

import type { Key, Modifier } from './tab.js';

const codes: Record<Key | Modifier, string> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Space: ' ',
  Backspace: '\uE003',
  Shift: '\uE008',
  Control: '\uE009',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  a: 'a',
};

const down = (value: string): object => ({ type: 'keyDown', value });
const up = (value: string): object => ({ type: 'keyUp', value });

function keys(actions: object[]): object[] {
  return [{ type: 'key', id: 'keyboard', actions }];
}

export function clickAt(x: number, y: number): object[] {
  const actions = [
    { type: 'pointerMove', x, y, origin: 'viewport' },
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ];
  return [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }];
}

export function press(key: Key, modifier?: Modifier): object[] {
  const stroke = [down(codes[key]), up(codes[key])];
  return keys(modifier ? [down(codes[modifier]), ...stroke, up(codes[modifier])] : stroke);
}

export function type(text: string): object[] {
  return keys([...text].flatMap((character) => [down(character), up(character)]));
}
