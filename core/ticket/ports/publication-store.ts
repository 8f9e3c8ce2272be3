import type { Publication } from '../model/fields/publication.ts';

export type PublicationStore = {
  /** Returns a publication, or undefined if it is unknown or was withdrawn. */
  find(id: string): Promise<Publication | undefined>;
  /**
   * Returns a page of publications after the cursor, newest first. A missing `next` marks the last page. Other pages may be
   * short or empty too.
   */
  page(after?: string, most?: number): Promise<{ publications: Publication[]; next?: string }>;
};
