import * as z from 'zod';

export const Lang = z.enum(['vi', 'km', 'en']);
export type Lang = z.infer<typeof Lang>;
