import { minPublicReportCount, type Publication } from '../../ticket/model/fields/publication.ts';
import type { PublicationStore } from '../../ticket/ports/publication-store.ts';
import { dayMs } from '../../time/day-ms.ts';

/** Published answer about an issue that at least 5 people reported. */
export type KnownPublication = Pick<Publication, 'id' | 'title' | 'publishedAt'> & {
  reportCount: number;
};

type ReportSubject = {
  /** Possible topics of the report. Undefined if nothing is known about the topic. */
  topics: readonly string[] | undefined;
  areaName: string | undefined;
};

/** Number of recent publications to search for a known issue, and maximum number of results to show. */
const [maxRead, maxShown] = [50, 2];
const withinMs = 60 * dayMs;

/**
 * Returns recently published answers about issues in the commune that at least 5 people reported, about the topics if they
 * are known. Reads only publications, so it never reveals an unpublished report.
 */
export async function findKnownPublications(
  { topics, areaName }: ReportSubject,
  { page }: Pick<PublicationStore, 'page'>,
  now: Date,
): Promise<KnownPublication[]> {
  if (topics?.length === 0 || areaName === undefined) return [];
  const { publications } = await page(undefined, maxRead);
  return publications
    .flatMap(({ id, title, publishedAt, reportCount = 0, ...one }) =>
      one.areaName === areaName &&
      (topics === undefined || topics.includes(one.topic ?? '')) &&
      reportCount >= minPublicReportCount &&
      now.getTime() - publishedAt.getTime() <= withinMs
        ? [{ id, title, publishedAt, reportCount }]
        : [],
    )
    .slice(0, maxShown);
}
