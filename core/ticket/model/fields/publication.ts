import * as z from 'zod';
import type { Directory } from '../../../directory/model/directory.ts';
import { ServiceCode } from '../../../directory/model/services/service.ts';
import { getServicePrivacy } from '../../../directory/model/services/service-privacy.ts';
import { Instant } from '../../../time/instant.ts';
import { GeoPosition } from './geo-position.ts';

/** Smallest number of senders that a publication may state. A smaller one could identify a neighbor. */
export const minPublicReportCount = 5;

/** Published question and answer, rewritten for the public without personal data and without the ticket code. */
export const Publication = z.object({
  id: z.string(),
  publishedAt: Instant,
  title: z.string(),
  question: z.string(),
  answer: z.string(),
  service: ServiceCode,
  topic: z.string().optional(),
  areaName: z.string().optional(),
  unitName: z.string().optional(),
  near: GeoPosition.optional(),
  /** Number of people who reported the issue by the day of publication. Absent if there were fewer than 5. */
  reportCount: z.int().min(minPublicReportCount).optional(),
});
export type Publication = z.infer<typeof Publication>;

/**
 * Schema for publication ids, which consist of a time and a checksum. Ids sort by time of publication and do not reveal the
 * ticket code.
 */
export const PublicationId = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z-[0-9a-f]{16}$/, 'cursor-unknown');

export type PublicationChange =
  /** `isUpdate` is set if the publication replaces an earlier version with the same id. */
  | { kind: 'published'; publication: Publication; isUpdate?: true }
  | { kind: 'withdrawn'; id: string; at: Date };

type Published = { published?: { id: string } | undefined };

/**
 * Returns the fields of a ticket change that withdraw the ticket's publication from public pages and feeds. Empty if nothing
 * is published.
 */
export function withdrawPublication(
  { published }: Published,
  at: Date,
): { publication?: PublicationChange } {
  return published ? { publication: { kind: 'withdrawn', id: published.id, at } } : {};
}

type Publishable = { service: ServiceCode; isPublicationBarred?: boolean | undefined };

/**
 * Returns true if the ticket must never be published. That is so if the service of the ticket, or of a ticket merged into it,
 * is or was one that is never published.
 */
export function isNeverPublished(
  { service, isPublicationBarred }: Publishable,
  { directory }: { directory: Pick<Directory, 'services'> },
): boolean {
  return isPublicationBarred === true || getServicePrivacy(directory, service).isNeverPublished;
}

/**
 * Ticket fields that withdraw the publication and bar the ticket from being published again, even if its service changes
 * later.
 */
export const publicationBarFields = {
  published: undefined,
  isForModeration: undefined,
  isPublicationBarred: true,
} as const;
