// What is on the canvas, as it is announced: wasm/kit/nodes_json.cpp in types.

import type { Current, InputMode, Live, Role } from '../vocabulary.js';

/** How the native input over a drawn text frame must look, so that both texts fall together. */
export interface InputLook {
  mode: InputMode;
  autocomplete: string;
  max_length?: number;
  font_px: number;
  weight: number;
  padding: [left: number, right: number];
  color: string;
}

/**
 * One thing on the canvas, as it is announced. Rectangles are CSS px from the canvas's top left.
 */
export interface SemanticNode {
  id: string;
  role: Role;
  name: string;
  parent?: string;
  x: number;
  y: number;
  w: number;
  h: number;
  level?: number;
  value?: string;
  description?: string;
  placeholder?: string;
  disabled?: boolean;
  checked?: boolean;
  pressed?: boolean;
  expanded?: boolean;
  required?: boolean;
  invalid?: boolean;
  /** The button that Enter presses from a field. */
  primary?: boolean;
  current?: Current;
  live?: Live;
  href?: string;
  step_of?: [index: number, count: number];
  errors?: string[];
  input?: InputLook;
  /** Of an `img`: the QR code's text, for pages that show the mirror itself. */
  qr_code?: string;
}

export interface NodeList {
  lang: string;
  height: number;
  nodes: SemanticNode[];
}
