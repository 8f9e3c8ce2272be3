import * as z from 'zod';

/** Rights that citizens have under the law on personal data. */
export const DataRight = z.enum(['see', 'correct', 'erase'], 'right-unknown');
export type DataRight = z.infer<typeof DataRight>;
