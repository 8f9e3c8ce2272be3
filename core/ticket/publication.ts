import * as z from 'zod';
import type { Directory } from '../directory/directory.ts';
import { Service, serviceOf } from '../directory/service.ts';
import { Instant } from '../time/instant.ts';
import { Position } from './near.ts';

/** A question and its answer as the public reads them: written anew, without anybody's data and without the code. */
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
  near: Position.optional(),
});
export type Publication = z.infer<typeof Publication>;

/** An instant and some signs that say nothing of the ticket: ids sort by when they were published. */
export const PublicationId = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z-[0-9a-f]{16}$/, 'cursor-unknown');

export type PublicationChange =
  | { kind: 'published'; publication: Publication }
  | { kind: 'withdrawn'; id: string; at: Date };

type Published = { published?: { id: string } | undefined };

/** The part of a change that takes a ticket's publication, if it has one, from all public pages and feeds. */
export const withdrawnPublication = (
  { published }: Published,
  at: Date,
): { publication?: PublicationChange } =>
  published ? { publication: { kind: 'withdrawn', id: published.id, at } } : {};

/** A decision of the province that no edit of the directory changes. */
const neverPublished: ReadonlySet<Service> = new Set(['welfare', 'health']);

type Publishable = { service: Service; isPublicationBarred?: boolean | undefined };

/** Whether nobody may publish an answer: the ticket, or one merged into it, is or was of welfare or health. */
export const isNeverPublished = (
  { service, isPublicationBarred }: Publishable,
  { directory }: { directory: Pick<Directory, 'services'> },
): boolean =>
  isPublicationBarred === true ||
  neverPublished.has(service) ||
  serviceOf(directory, service).isHealth;

/** The fields of a ticket whose answer is never published from now on, whatever its service becomes. */
export const barredFromPublication = {
  published: undefined,
  isForModeration: undefined,
  isPublicationBarred: true,
} as const;

export type PublicationStore = {
  /** Nothing of what was taken back. */
  find(id: string): Promise<Publication | undefined>;
  /** The newest first, from behind the one named on; a page may be short, or empty, and not the last. */
  page(after?: string, most?: number): Promise<{ publications: Publication[]; next?: string }>;
};
