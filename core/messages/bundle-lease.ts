/** Milliseconds for which a claimed bundle slot stays reserved. Equals the timeout of the sending function. */
export const bundleLeaseMs = 60_000;

/**
 * Milliseconds between checks of a bundle slot after its lease ended. A bundle is sent at most this long after its slot
 * becomes free.
 */
export const bundleCheckIntervalMs = 15_000;
