import * as z from 'zod';

/** Schema for the ciphertext of encrypted personal data. Its type is binary, so no JSON request body can supply it. */
export const Ciphertext = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
