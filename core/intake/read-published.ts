import type { Service } from '../directory/service.ts';
import type { Publication, PublicationStore } from '../ticket/publication.ts';

/** As much as somebody reads before they turn the page. */
const publishedPerPage = 10;

/** So many pages of the store are looked through for one service, and then the reader turns the page. */
const mostPagesRead = 4;

export type PublishedPage = { publications: Publication[]; next?: string | undefined };

type Store = Pick<PublicationStore, 'page'>;
type Asked = { service?: Service | undefined; after?: string | undefined };

const gather = async (
  { service, after }: Asked,
  store: Store,
  pagesLeft: number,
): Promise<PublishedPage> => {
  const { publications, next } = await store.page(after);
  const wanted = publications.filter((one) => service === undefined || one.service === service);
  if (!next || pagesLeft <= 1 || wanted.length > publishedPerPage) {
    return { publications: wanted, next };
  }
  const more = await gather({ service, after: next }, store, pagesLeft - 1);
  return { ...more, publications: [...wanted, ...more.publications] };
};

/**
 * A page of what stands before the public, the newest first, of one service where one is named. All of it lies in one
 * partition, so a service is picked out of a hundred at most: a page of a rare one may be short, and not the last.
 */
export const readPublished = async (asked: Asked, store: Store): Promise<PublishedPage> => {
  const { publications, next } = await gather(asked, store, mostPagesRead);
  const page = publications.slice(0, publishedPerPage);
  return publications.length > page.length
    ? { publications: page, next: page.at(-1)?.id }
    : { publications: page, next };
};
