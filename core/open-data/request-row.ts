import * as z from 'zod';
import type { Directory } from '../directory/model/directory.ts';
import { findService, getServiceTexts } from '../directory/model/services/service.ts';
import { findTopic, getTopicName } from '../directory/model/services/topic.ts';
import { sanitizeOpen311Text } from '../open311/requests/encode.ts';
import {
  isPublicService,
  type PublicationState,
  toPublicOpen311RequestData,
} from '../open311/updates/public-request.ts';
import { toPublicOpen311RequestResponse } from '../open311/updates/public-request-response.ts';
import { toOpen311Status } from '../open311/updates/status.ts';
import { findMissedDeadline } from '../sla/lateness.ts';
import type { TicketEvent } from '../ticket/events/event.ts';
import type { Ticket } from '../ticket/model/ticket.ts';
import { toHotlineTime } from '../time/instant.ts';
import { openDataRequestColumns } from './columns.ts';

const Text = z.string().transform(sanitizeOpen311Text).nullable();

/** Fields that the open data copy from a request's public Open311 response. */
const PublicRequestFields = z.object({
  service_request_id: z.string(),
  requested_datetime: z.string(),
  updated_datetime: z.string(),
  status_notes: Text,
  description: z.string().transform(sanitizeOpen311Text),
  agency_responsible: Text,
  address: Text,
  lat: z.number().nullable(),
  long: z.number().nullable(),
  expected_datetime: z.string().nullable(),
});

/**
 * Row of the open data about a published request: its public Open311 fields, plus intake channel, timeliness and reason for
 * closing.
 */
export const OpenDataRequestRow = z.object({
  ...PublicRequestFields.shape,
  closed_date: z.string().nullable(),
  status_description: z.enum(['open', 'closed']),
  source: z.string(),
  service_name: z.string(),
  service_subtype: z.string().nullable(),
  published_datetime: z.string(),
  on_time: z.boolean().nullable(),
  reason_code: z.string().nullable(),
});
export type OpenDataRequestRow = z.output<typeof OpenDataRequestRow>;

/** Stored row of the open data. `saidSince` is the time since which the row's content has not changed. */
export const StoredOpenDataRequestRow = z.object({
  ...OpenDataRequestRow.shape,
  saidSince: z.string().optional(),
});
export type StoredOpenDataRequestRow = z.output<typeof StoredOpenDataRequestRow>;

const endStatuses: ReadonlySet<string> = new Set(['closed', 'refused', 'referred']);

/**
 * Returns the code of the reason why the ticket was closed, refused or referred, or null if the ticket has another status.
 */
const getEndReason = ({ status }: Ticket, events: readonly TicketEvent[]): string | null => {
  if (!endStatuses.has(status)) return null;
  const end = events.findLast(({ kind }) => endStatuses.has(kind));
  return end && 'reason' in end ? (end.reason ?? null) : null;
};

/**
 * Returns whether the ticket was resolved in time: false after a missed resolve deadline, true if the resolve clock stopped
 * before its deadline, and null while the clock still runs.
 */
const isOnTime = ({ clocks: { resolve } }: Ticket): boolean | null => {
  if (findMissedDeadline(resolve, resolve.dueAt)) return false;
  return resolve.stoppedAt ? true : null;
};

type History = { ticket: Ticket; events: readonly TicketEvent[] };

/** Returns the open data row for a ticket, or undefined if the ticket is not published or its service is never public. */
export function toOpenDataRequestRow(
  { ticket, events }: History,
  exposure: PublicationState,
  directory: Directory,
): OpenDataRequestRow | undefined {
  const { service, topic, openedAt, channel, published } = ticket;
  const known = toPublicOpen311RequestData(ticket, exposure);
  const group = findService(directory, service, openedAt);
  if (!known?.words || !isPublicService(directory, service) || !group) return undefined;
  const objectContent = toPublicOpen311RequestResponse(known, {
    directory,
    lang: 'vi',
    isExtended: false,
  });
  const projected = PublicRequestFields.parse(objectContent.fields);
  const row = findTopic(directory, topic, openedAt);
  const isClosed = toOpen311Status(ticket.status) === 'closed';
  return {
    ...projected,
    closed_date: isClosed ? projected.updated_datetime : null,
    status_description: toOpen311Status(ticket.status),
    source: channel,
    service_name: getServiceTexts('vi', group).short,
    service_subtype: row ? getTopicName('vi', row).name : null,
    published_datetime: published ? toHotlineTime(published.at) : projected.updated_datetime,
    on_time: isOnTime(ticket),
    reason_code: getEndReason(ticket, events),
  };
}

/** Sets `saidSince` to the given time in new and changed open data rows. Unchanged rows keep their time. */
export function stampChangedRows(
  rows: readonly OpenDataRequestRow[],
  before: readonly StoredOpenDataRequestRow[],
  at: Date,
): StoredOpenDataRequestRow[] {
  const known = new Map(before.map((row) => [row.service_request_id, row]));
  return rows.map((row) => {
    const was = known.get(row.service_request_id);
    const isSame = was && openDataRequestColumns.every(({ name }) => was[name] === row[name]);
    return { ...row, saidSince: isSame ? was.saidSince : at.toISOString() };
  });
}

/**
 * Maximum duration of an open data build in milliseconds (15 minutes). The rows' `saidSince` is the start of the build, but
 * a row may become visible up to 15 minutes later.
 */
const maxBuildMs = 15 * 60_000;

/**
 * Returns the open data rows that were changed, published or rewritten since a time, oldest change first. A client that
 * passes the time of its last request misses no row, because a build's changes count until 15 minutes after the start of the
 * build.
 */
export function selectRowsUpdatedSince(
  rows: readonly StoredOpenDataRequestRow[],
  since: Date | undefined,
): StoredOpenDataRequestRow[] {
  const at = ({ updated_datetime, published_datetime }: StoredOpenDataRequestRow): number =>
    Math.max(Date.parse(updated_datetime), Date.parse(published_datetime));
  const publishedAt = ({ saidSince: unchangedSince }: StoredOpenDataRequestRow): number =>
    unchangedSince === undefined ? 0 : Date.parse(unchangedSince) + maxBuildMs;
  return rows
    .filter((row) => !since || Math.max(at(row), publishedAt(row)) >= since.getTime())
    .toSorted((a, b) => at(a) - at(b) || (a.service_request_id < b.service_request_id ? -1 : 1));
}
