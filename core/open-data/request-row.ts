import * as z from 'zod';
import type { Directory } from '../directory/directory.ts';
import { serviceIn } from '../directory/service.ts';
import { topicNameIn, topicOf } from '../directory/topic.ts';
import { clean } from '../open311/encode.ts';
import {
  type Exposure,
  isEverListed,
  knownRequest,
  publicRequest,
} from '../open311/public-request.ts';
import { statusOf } from '../open311/status.ts';
import { missedDeadline } from '../sla/lateness.ts';
import type { TicketEvent } from '../ticket/event.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { toHotlineTime } from '../time/instant.ts';
import { requestColumns } from './columns.ts';

const Text = z.string().transform(clean).nullable();

/** What the public projection tells of a request. */
const Projected = z.object({
  service_request_id: z.string(),
  requested_datetime: z.string(),
  updated_datetime: z.string(),
  status_notes: Text,
  description: z.string().transform(clean),
  agency_responsible: Text,
  address: Text,
  lat: z.number().nullable(),
  long: z.number().nullable(),
  expected_datetime: z.string().nullable(),
});

/** A published request as open data: nothing in it that Open311 doesn't show, but how it came, when it was due and why it ended. */
export const RequestRow = z.object({
  ...Projected.shape,
  closed_date: z.string().nullable(),
  status_description: z.enum(['open', 'closed']),
  source: z.string(),
  service_name: z.string(),
  service_subtype: z.string().nullable(),
  published_datetime: z.string(),
  on_time: z.boolean().nullable(),
  reason_code: z.string().nullable(),
});
export type RequestRow = z.output<typeof RequestRow>;

/** As it is kept: also since when the open data say of it what they say. */
export const KeptRow = z.object({ ...RequestRow.shape, saidSince: z.string().optional() });
export type KeptRow = z.output<typeof KeptRow>;

const endings: ReadonlySet<string> = new Set(['closed', 'refused', 'referred']);

/** The code of why it ended, as long as it has. */
const reasonOf = ({ status }: Ticket, events: readonly TicketEvent[]): string | null => {
  if (!endings.has(status)) return null;
  const end = events.findLast(({ kind }) => endings.has(kind));
  return end && 'reason' in end ? (end.reason ?? null) : null;
};

/** A deadline that was missed stays missed, answered or not; before it nothing is decided while the ticket is open. */
const isOnTime = ({ clocks: { resolve } }: Ticket): boolean | null => {
  if (missedDeadline(resolve, resolve.dueAt)) return false;
  return resolve.stoppedAt ? true : null;
};

type History = { ticket: Ticket; events: readonly TicketEvent[] };

/** Nothing of what isn't before the public, or of a service that never is. */
export const requestRow = (
  { ticket, events }: History,
  exposure: Exposure,
  directory: Directory,
): RequestRow | undefined => {
  const { service, topic, openedAt, channel, published } = ticket;
  const known = knownRequest(ticket, exposure);
  const group = directory.services.find(({ code }) => code === service);
  if (!known?.words || !isEverListed(service) || !group) return undefined;
  const told = publicRequest(known, { directory, lang: 'vi', isExtended: false });
  const projected = Projected.parse(told.fields);
  const row = topicOf(directory, topic, openedAt);
  const isClosed = statusOf(ticket.status) === 'closed';
  return {
    ...projected,
    closed_date: isClosed ? projected.updated_datetime : null,
    status_description: statusOf(ticket.status),
    source: channel,
    service_name: serviceIn('vi', group).short,
    service_subtype: row ? topicNameIn('vi', row).name : null,
    published_datetime: published ? toHotlineTime(published.at) : projected.updated_datetime,
    on_time: isOnTime(ticket),
    reason_code: reasonOf(ticket, events),
  };
};

/** One that differs from what was said of it before says so from then on. */
export const saidSince = (
  rows: readonly RequestRow[],
  before: readonly KeptRow[],
  at: Date,
): KeptRow[] => {
  const known = new Map(before.map((row) => [row.service_request_id, row]));
  return rows.map((row) => {
    const was = known.get(row.service_request_id);
    const isSame = was && requestColumns.every(({ name }) => was[name] === row[name]);
    return { ...row, saidSince: isSame ? was.saidSince : at.toISOString() };
  });
};

/** So long a month may be in the making: what it says since then is read later. */
const makingMs = 15 * 60_000;

/**
 * Those that have changed, were published or are told otherwise since, the longest unchanged first. A change is told the
 * night after it: whoever asks for what is new since they last asked misses none.
 */
export const updatedSince = (rows: readonly KeptRow[], since: Date | undefined): KeptRow[] => {
  const at = ({ updated_datetime, published_datetime }: KeptRow): number =>
    Math.max(Date.parse(updated_datetime), Date.parse(published_datetime));
  const toldAt = ({ saidSince: told }: KeptRow): number =>
    told === undefined ? 0 : Date.parse(told) + makingMs;
  return rows
    .filter((row) => !since || Math.max(at(row), toldAt(row)) >= since.getTime())
    .toSorted((a, b) => at(a) - at(b) || (a.service_request_id < b.service_request_id ? -1 : 1));
};
