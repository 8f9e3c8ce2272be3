import type { Directory } from '../directory/directory.ts';
import { type Service, serviceIn } from '../directory/service.ts';
import { topicNameIn, topicOf } from '../directory/topic.ts';
import type { Lang } from '../messages/lang.ts';
import { notices, unpublishedName } from '../messages/wording/open311.ts';
import { type Position, roughly } from '../ticket/near.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { toHotlineTime } from '../time/instant.ts';
import { type Fields, fields, list } from './encode.ts';
import { statusOf, updateStatusOf } from './status.ts';
import { type Standing, statusNotes } from './status-notes.ts';

/**
 * Services whose requests can appear in public lists. A service added to the directory stays private until it is added here.
 */
const everListed: ReadonlySet<Service> = new Set(['violation', 'suggestion']);

export const isEverListed = (service: Service): boolean => everListed.has(service);

/** Published texts of a request: those that a supervisor approved, or those sent to the sandbox. */
export type PublicWords = {
  description: string;
  answer?: string | undefined;
  address?: string | undefined;
  agency?: string | undefined;
  position?: Position | undefined;
  mediaUrl?: string | undefined;
};

/** All data of a request that may leave the hotline; public responses are built from it alone. */
export type KnownRequest = Standing & {
  code: string;
  service: Service;
  topic?: string | undefined;
  areaCode?: string | undefined;
  openedAt: Date;
  updatedAt: Date;
  /** Id of the provider that filed the request. */
  filedBy?: string | undefined;
  /** The ticket's accused units and complaint hold, which hide it from the systems of those units. */
  about?: Pick<Ticket, 'accused' | 'complaintHold'> | undefined;
  /**
   * Present if the request was filed with a token; `checkedAt` is the time from which the token discloses the ticket code.
   */
  token?: { checkedAt?: Date | undefined } | undefined;
  /** Absent until publication. Without texts, only status, service and times are public. */
  words?: PublicWords | undefined;
};

/** Publication state of a request's texts. */
export type Exposure =
  | { kind: 'never' }
  | { kind: 'published'; words: PublicWords }
  | { kind: 'withdrawn' };

/** Returns the time of the ticket's last publicly visible change; for a closed ticket, its end. */
const updatedAt = ({ openedAt, closedAt, answeredAt, changedAt, status }: Ticket): Date => {
  const end = closedAt ?? answeredAt;
  return statusOf(status) === 'closed' && end ? end : (changedAt ?? openedAt);
};

/** Returns the public data of a ticket, or undefined if its publication was withdrawn or retention erased it. */
export const knownRequest = (ticket: Ticket, exposure: Exposure): KnownRequest | undefined => {
  if (exposure.kind === 'withdrawn' || ticket.text === '') return undefined;
  const { code, status, service, topic, areaCode, openedAt, clocks, waiting } = ticket;
  const { endReason, closedAt: endedAt, unitName, accused, filedBy, token } = ticket;
  return {
    ...{ code, status, service, topic, areaCode, openedAt, endReason, endedAt, filedBy, token },
    agency: accused.length === 0 ? unitName : undefined,
    waitsUntil: waiting?.until,
    updatedAt: updatedAt(ticket),
    expectedAt: waiting ? undefined : clocks.resolve.dueAt,
    words: exposure.kind === 'published' ? exposure.words : undefined,
    about: { accused, complaintHold: ticket.complaintHold },
  };
};

type Reader = {
  directory: Directory;
  lang: Lang;
  isExtended: boolean;
  /** Id of the provider whose key came with the request. */
  provider?: string | undefined;
  /** Status notes, only for a single request with `extensions=true`. */
  notes?: readonly Fields[] | undefined;
};

const serviceTold = (
  { service, topic, openedAt, status }: KnownRequest,
  { directory, lang }: Reader,
) => {
  const row = directory.services.find(({ code }) => code === service);
  const known = topicOf(directory, topic, openedAt);
  return {
    service_name: known ? topicNameIn(lang, known).name : row ? serviceIn(lang, row).short : null,
    service_code: topic ?? service,
    // Describes the next step, so it is null for closed requests.
    service_notice:
      statusOf(status) === 'closed' ? null : notices[row?.isHealth ? 'health' : 'filed'][lang],
  };
};

/**
 * Returns the published position: about 100 m precise for suggestions; for other services, which can be complaints about a
 * person, rounded to a grid of 0.05 degrees (about 5 km).
 */
const positionTold = ({ service, words }: KnownRequest): Record<keyof Position, number | null> => {
  if (!words?.position) return { lat: null, long: null };
  const { lat, long } = words.position;
  return service === 'suggestion'
    ? { lat: Number(lat.toFixed(3)), long: Number(long.toFixed(3)) }
    : roughly(words.position);
};

const noPlace = {
  ...{ address: null, address_id: null, zipcode: null, lat: null, long: null, media_url: null },
};

const wordsTold = (request: KnownRequest) => {
  const { areaCode, words } = request;
  return {
    address: words?.address ?? null,
    address_id: (words && areaCode) ?? null,
    zipcode: null,
    ...positionTold(request),
    media_url: words?.mediaUrl ?? null,
  };
};

/** The `service_code` of unpublished requests for everybody except the provider that filed them. */
const unpublishedCode = 'unpublished';

/** Returns the response for an unpublished request: only status and opening time, so that nothing depends on its content. */
const unpublishedRequest = ({ code, status, openedAt }: KnownRequest, reader: Reader): Fields =>
  fields({
    service_request_id: code,
    status: statusOf(status),
    status_notes: statusNotes({ status }, reader),
    service_name: unpublishedName[reader.lang],
    service_code: unpublishedCode,
    description: null,
    agency_responsible: null,
    service_notice: null,
    requested_datetime: toHotlineTime(openedAt),
    // GeoReport requires the field; the real time would reveal how fast the ticket is handled.
    updated_datetime: toHotlineTime(openedAt),
    expected_datetime: null,
    ...noPlace,
    ...(reader.isExtended && {
      extended_attributes: fields({ sub_status: updateStatusOf(status), area_code: null }),
    }),
    ...(reader.notes && { notes: list('note', reader.notes) }),
  });

/**
 * Converts a request into its public response. Lists, single requests, updates and open data all use it, so it also enforces
 * that private services stay unpublished.
 */
export const publicRequest = (request: KnownRequest, reader: Reader): Fields => {
  const known = isEverListed(request.service) ? request : { ...request, words: undefined };
  const isFiler = reader.provider !== undefined && reader.provider === request.filedBy;
  if (!known.words && !isFiler) return unpublishedRequest(known, reader);
  const { code, status, openedAt, updatedAt: changedAt, expectedAt, words, areaCode } = known;
  const { service_name, service_code, service_notice } = serviceTold(known, reader);
  return fields({
    service_request_id: code,
    status: statusOf(status),
    status_notes: statusNotes(known, reader),
    service_name,
    service_code,
    description: words?.description ?? null,
    agency_responsible: words?.agency ?? null,
    service_notice,
    requested_datetime: toHotlineTime(openedAt),
    updated_datetime: toHotlineTime(changedAt),
    expected_datetime: expectedAt ? toHotlineTime(expectedAt) : null,
    ...wordsTold(known),
    ...(reader.isExtended && {
      extended_attributes: fields({
        sub_status: updateStatusOf(status, known.endReason),
        area_code: (words && areaCode) ?? null,
      }),
    }),
    ...(reader.notes && { notes: list('note', reader.notes) }),
  });
};
