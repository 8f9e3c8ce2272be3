import * as z from 'zod';

/** An envelope that only its opener reads. JSON can't bring one. */
export const Sealed = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
