/** Lease of a bundle slot's claim in milliseconds; equals the timeout of the function that sends. */
export const bundleLeaseMs = 60_000;

/**
 * Milliseconds between checks of a bundle slot after its lease ended; a bundle is sent at most this much after its slot is
 * free.
 */
export const bundleCheckIntervalMs = 15_000;
