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

/** Of no other service does anything stand in a list: what is added to the directory is private until somebody says so. */
const everListed: ReadonlySet<Service> = new Set(['violation', 'suggestion']);

export const isEverListed = (service: Service): boolean => everListed.has(service);

/** What a supervisor has put before the public of a ticket, or what the sandbox was sent. */
export type PublicWords = {
  description: string;
  answer?: string | undefined;
  address?: string | undefined;
  agency?: string | undefined;
  position?: Position | undefined;
  mediaUrl?: string | undefined;
};

/** All that may be known of a request outside, and no more than is needed for it. */
export type KnownRequest = Standing & {
  code: string;
  service: Service;
  topic?: string | undefined;
  areaCode?: string | undefined;
  openedAt: Date;
  updatedAt: Date;
  /** The id of the provider that filed it. */
  filedBy?: string | undefined;
  /** The ticket's accused units and hold, which keep it from their own systems. */
  about?: Pick<Ticket, 'accused' | 'complaintHold'> | undefined;
  /** Of what was filed for a token: from when on that tells the code. */
  token?: { checkedAt?: Date | undefined } | undefined;
  /** Absent until they are published: then it tells its state, its service and its times alone. */
  words?: PublicWords | undefined;
};

/** Where its words stand: never before the public, before it, or taken back from it. */
export type Exposure =
  | { kind: 'never' }
  | { kind: 'published'; words: PublicWords }
  | { kind: 'withdrawn' };

/** The last change that the public can see; of what is closed, its end. */
const updatedAt = ({ openedAt, closedAt, answeredAt, changedAt, status }: Ticket): Date => {
  const end = closedAt ?? answeredAt;
  return statusOf(status) === 'closed' && end ? end : (changedAt ?? openedAt);
};

/** The ticket as it may be known; nothing of one whose words were taken back, or sealed when it ended. */
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
  /** The id of the provider whose key came with the call. */
  provider?: string | undefined;
  /** What happened to it, where one alone is asked for with its extensions. */
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

/** Of what may be a complaint about somebody, no closer than the commune, whatever is known. */
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

/** The `service_code` of every request that is not published, for everybody but the key that filed it. */
const unpublishedCode = 'unpublished';

/** A request that is not published, for anybody who knows its id: the status and the opening time, nothing that depends on the matter. */
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

/** The public projection, and the last to ask whether the service is ever public: list, single request, updates and open data all go through it. */
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
