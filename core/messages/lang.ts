import * as z from 'zod';

/** The languages of the hotline: Vietnamese, Khmer, English. */
export const Lang = z.enum(['vi', 'km', 'en']);
export type Lang = z.infer<typeof Lang>;
