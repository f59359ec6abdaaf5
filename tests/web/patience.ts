// How long the tests wait for anything before they call it hanging. It guards against what never
// comes, not against a slow or busy machine: nothing that works takes minutes, wherever it runs.

/**
 * For one thing that is waited for, in milliseconds; whoever mends a test may have less
 * (VERIFY_PATIENCE, in seconds).
 */
export const patience = Number(process.env['VERIFY_PATIENCE'] ?? 5 * 60) * 1000;

/** For a whole test, which waits for many. */
export const wholeTest = { timeout: 4 * patience };
