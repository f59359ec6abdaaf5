// The example of ui/kit/README.md in a page: `<div id="list"></div>` and this script.

import { openProgram } from '../open_program.js';

const place = document.getElementById('list');
if (!place) throw new Error('The page has no element with the id "list".');
const module = await WebAssembly.compileStreaming(fetch('shopping_list.wasm'));
const program = await openProgram(place, module);
// Tests wait for the end of a drawing, and count frames.
Object.assign(globalThis, { program });
