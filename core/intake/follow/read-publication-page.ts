import type { ServiceCode } from '../../directory/model/service.ts';
import type { Publication } from '../../ticket/model/publication.ts';
import type { PublicationStore } from '../../ticket/ports/publication-store.ts';

const publishedPerPage = 10;

/** Maximum number of store pages that are read to fill one page of publications for a single service. */
const maxPagesRead = 4;

export type PublicationPage = { publications: Publication[]; next?: string | undefined };

type Store = Pick<PublicationStore, 'page'>;
type PublishedQuery = { service?: ServiceCode | undefined; after?: string | undefined };

const collectPublications = async (
  { service, after }: PublishedQuery,
  store: Store,
  pagesLeft: number,
): Promise<PublicationPage> => {
  const { publications, next } = await store.page(after);
  const wanted = publications.filter((one) => service === undefined || one.service === service);
  if (!next || pagesLeft <= 1 || wanted.length > publishedPerPage) {
    return { publications: wanted, next };
  }
  const more = await collectPublications({ service, after: next }, store, pagesLeft - 1);
  return { ...more, publications: [...wanted, ...more.publications] };
};

/**
 * Returns a page of publications, newest first, optionally for one service. All services share a DynamoDB partition, so a
 * page for a rare service may be short although more pages follow.
 */
export async function readPublicationPage(
  query: PublishedQuery,
  store: Store,
): Promise<PublicationPage> {
  const { publications, next } = await collectPublications(query, store, maxPagesRead);
  const page = publications.slice(0, publishedPerPage);
  return publications.length > page.length
    ? { publications: page, next: page.at(-1)?.id }
    : { publications: page, next };
}
