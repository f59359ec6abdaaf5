// Says when the page is put on paper. The first screen does not need this file, so it is a part of
// services.js.

/** Calls back with whether the page is about to be printed; `signal` ends it. */
export function watchPaper(printing: (on: boolean) => void, signal: AbortSignal): void {
  // Not every browser tells of paper in both ways.
  const paper = matchMedia('print');
  paper.addEventListener('change', () => printing(paper.matches), { signal });
  addEventListener('beforeprint', () => printing(true), { signal });
  addEventListener('afterprint', () => printing(false), { signal });
  printing(paper.matches);
}
