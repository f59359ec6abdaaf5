// How the mirror looks when it is shown itself. A file of its own: most people never see it.

import text from './plain.css';

export const styles: string = text;
