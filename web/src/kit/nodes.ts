// The nodes of the canvas for assistive technology; the types match wasm/kit/nodes_json.cpp.

import type { Current, InputMode, Live, Role } from '../vocabulary.js';

/** The style that the native input needs to match the drawn text exactly. */
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
 * One thing on the canvas, described for assistive technology. Rectangles are in CSS px from the
 * canvas's top left corner.
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
  /** For an `img`: the text of its QR code, for pages that show the mirror. */
  qr_code?: string;
}

/** The changes of the nodes since the last call. */
export interface NodeChanges {
  lang: string;
  height: number;
  /** The ids of all nodes in reading order, if they have changed. */
  order?: string[];
  /** Nodes that are new or different. */
  nodes: SemanticNode[];
}
