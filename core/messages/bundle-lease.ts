/** Milliseconds for which a claim of a bundle's slot holds it: the timeout of the function that sends. */
export const leaseMs = 60_000;

/** The pace of the checks of a claim behind its lease: a message is at most so much later than its slot is free. */
export const checkMs = 15_000;
