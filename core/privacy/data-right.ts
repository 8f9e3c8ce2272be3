import * as z from 'zod';

/** Rights under the law on personal data that a citizen can exercise. */
export const DataRight = z.enum(['see', 'correct', 'erase'], 'right-unknown');
export type DataRight = z.infer<typeof DataRight>;
