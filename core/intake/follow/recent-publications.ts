import type { Publication } from '../../ticket/model/fields/publication.ts';
import type { PublicationStore } from '../../ticket/ports/publication-store.ts';
import { dayMs } from '../../time/day-ms.ts';

/**
 * Number of publications to show on the home page, and number to read from the store. The latter is higher, because some
 * publications may have been withdrawn.
 */
const [shown, read] = [3, 5];
const withinMs = 7 * dayMs;

/** Returns up to three publications from the last seven days. */
export async function readRecentPublications(
  { page }: Pick<PublicationStore, 'page'>,
  now: Date,
): Promise<Publication[]> {
  const { publications } = await page(undefined, read);
  return publications
    .filter(({ publishedAt }) => now.getTime() - publishedAt.getTime() <= withinMs)
    .slice(0, shown);
}
