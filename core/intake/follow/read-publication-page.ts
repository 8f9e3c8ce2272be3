import type { ServiceCode } from '../../directory/model/services/service.ts';
import { extractSearchWords } from '../../search/search-words.ts';
import type { Publication } from '../../ticket/model/fields/publication.ts';
import type { PublicationStore } from '../../ticket/ports/publication-store.ts';

const publishedPerPage = 10;

/** Maximum number of store pages that are read to fill one page of publications for a single service. */
const maxPagesRead = 4;

export type PublicationPage = { publications: Publication[]; next?: string | undefined };

type Store = Pick<PublicationStore, 'page'>;
type PublishedQuery = {
  service?: ServiceCode | undefined;
  /** Search text. A publication matches if it contains all words, with or without diacritics. */
  text?: string | undefined;
  after?: string | undefined;
};

const buildFilter = ({ service, text = '' }: PublishedQuery): ((one: Publication) => boolean) => {
  const words = extractSearchWords(text);
  return ({ title, question, answer, ...one }) => {
    if (service !== undefined && one.service !== service) return false;
    if (words.length === 0) return true;
    const contained = new Set(extractSearchWords(`${title} ${question} ${answer}`));
    return words.every((word) => contained.has(word));
  };
};

const collectPublications = async (
  query: PublishedQuery,
  store: Store,
  pagesLeft: number,
): Promise<PublicationPage> => {
  const { publications, next } = await store.page(query.after);
  const wanted = publications.filter(buildFilter(query));
  if (!next || pagesLeft <= 1 || wanted.length > publishedPerPage) {
    return { publications: wanted, next };
  }
  const more = await collectPublications({ ...query, after: next }, store, pagesLeft - 1);
  return { ...more, publications: [...wanted, ...more.publications] };
};

/**
 * Returns a page of publications, newest first, optionally for one service or with a search text. All services share a
 * DynamoDB partition, so a page with few matches may be short although more pages follow.
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
