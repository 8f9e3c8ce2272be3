import * as z from 'zod';
import type { Directory } from '../directory/directory.ts';
import { getService, Service } from '../directory/service.ts';
import { Instant } from '../time/instant.ts';
import { GeoPosition } from './near.ts';

/** Published question and answer, rewritten for the public without personal data and without the ticket code. */
export const Publication = z.object({
  id: z.string(),
  publishedAt: Instant,
  title: z.string(),
  question: z.string(),
  answer: z.string(),
  service: Service,
  topic: z.string().optional(),
  areaName: z.string().optional(),
  unitName: z.string().optional(),
  near: GeoPosition.optional(),
});
export type Publication = z.infer<typeof Publication>;

/** Publication id, built from a time and a checksum. Ids sort by time of publication and do not reveal the ticket. */
export const PublicationId = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z-[0-9a-f]{16}$/, 'cursor-unknown');

export type PublicationChange =
  | { kind: 'published'; publication: Publication }
  | { kind: 'withdrawn'; id: string; at: Date };

type Published = { published?: { id: string } | undefined };

/**
 * Returns the part of a change that withdraws the ticket's publication from all public pages and feeds. Empty if nothing is
 * published.
 */
export function withdrawPublication(
  { published }: Published,
  at: Date,
): { publication?: PublicationChange } {
  return published ? { publication: { kind: 'withdrawn', id: published.id, at } } : {};
}

/** Services whose answers are never published. The province decided so, and the directory cannot override it. */
const neverPublished: ReadonlySet<Service> = new Set(['welfare', 'health']);

type Publishable = { service: Service; isPublicationBarred?: boolean | undefined };

/**
 * Returns true if the ticket must never be published, because the ticket or one merged into it is or was about welfare or
 * health.
 */
export function isNeverPublished(
  { service, isPublicationBarred }: Publishable,
  { directory }: { directory: Pick<Directory, 'services'> },
): boolean {
  return (
    isPublicationBarred === true ||
    neverPublished.has(service) ||
    getService(directory, service).isHealth
  );
}

/** Fields that bar a ticket from publication permanently, even if its service changes later. */
export const publicationBarFields = {
  published: undefined,
  isForModeration: undefined,
  isPublicationBarred: true,
} as const;

export type PublicationStore = {
  /** Returns a publication, or undefined if it is unknown or was withdrawn. */
  find(id: string): Promise<Publication | undefined>;
  /**
   * Returns a page of publications, newest first, starting after the cursor. A page may be short or empty even if more
   * follow; a missing `next` marks the end.
   */
  page(after?: string, most?: number): Promise<{ publications: Publication[]; next?: string }>;
};
