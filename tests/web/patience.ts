// How long the tests wait before they call something hanging. The limit must not fail on a slow or
// busy machine, so it is minutes: even there nothing that works takes so long.

/**
 * The limit for one wait, in milliseconds. VERIFY_PATIENCE (in seconds) makes it shorter while you
 * repair a test.
 */
export const patience = Number(process.env['VERIFY_PATIENCE'] ?? 5 * 60) * 1000;

/** The limit for a whole test, which waits many times. */
export const wholeTest = { timeout: 4 * patience };
