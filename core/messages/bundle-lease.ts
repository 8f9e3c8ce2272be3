/**
 * Milliseconds for which a claim of a bundle's slot holds it: the timeout of the function that sends, and the pace at which the
 * queue checks a claim until its slot is free.
 */
export const leaseMs = 60_000;
