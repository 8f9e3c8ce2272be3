import * as z from 'zod';

/** Ciphertext of an envelope. JSON can't contain one, so no request body can supply it. */
export const Ciphertext = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
