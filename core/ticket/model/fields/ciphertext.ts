import * as z from 'zod';

/** Schema for encrypted personal data. It accepts only binary data, so no JSON request body can contain it. */
export const Ciphertext = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
