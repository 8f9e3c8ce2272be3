import * as z from 'zod';

/** Rights that citizens have under the law on personal data. */
export const DataSubjectRight = z.enum(['see', 'correct', 'erase'], 'right-unknown');
export type DataSubjectRight = z.infer<typeof DataSubjectRight>;
