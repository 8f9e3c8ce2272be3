import type { Publication, PublicationStore } from '../ticket/publication.ts';
import { dayMs } from '../time/day-ms.ts';

/** Number of publications to show on the first page and to read; withdrawn ones leave gaps. */
const [shown, read] = [3, 5];
const withinMs = 7 * dayMs;

/** Returns up to three publications of the last seven days. */
export async function readRecentPublications(
  { page }: Pick<PublicationStore, 'page'>,
  now: Date,
): Promise<Publication[]> {
  const { publications } = await page(undefined, read);
  return publications
    .filter(({ publishedAt }) => now.getTime() - publishedAt.getTime() <= withinMs)
    .slice(0, shown);
}
