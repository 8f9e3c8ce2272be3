import * as z from 'zod';

/** What somebody may ask about what the hotline knows of them. */
export const DataRight = z.enum(['see', 'correct', 'erase'], 'right-unknown');
export type DataRight = z.infer<typeof DataRight>;
