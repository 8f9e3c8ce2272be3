import type { Publication, PublicationStore } from '../ticket/publication.ts';
import { dayMs } from '../time/day-ms.ts';

/** What the first page has room for, and some more to read, as what was taken back leaves its place. */
const [shown, read] = [3, 5];
const withinMs = 7 * dayMs;

/** What was published within the last seven days: a handful is read, however much there is. */
export const latelyPublished = async (
  { page }: Pick<PublicationStore, 'page'>,
  now: Date,
): Promise<Publication[]> => {
  const { publications } = await page(undefined, read);
  return publications
    .filter(({ publishedAt }) => now.getTime() - publishedAt.getTime() <= withinMs)
    .slice(0, shown);
};
