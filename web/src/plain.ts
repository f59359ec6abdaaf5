// The style of the mirror when it is shown instead of the canvas. It is a separate file, because
// most people never need it.

import text from './plain.css';

export const styles: string = text;
