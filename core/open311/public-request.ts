import type { Directory } from '../directory/directory.ts';
import { getServiceTexts, type Service } from '../directory/service.ts';
import { findTopic, getTopicName } from '../directory/topic.ts';
import type { Lang } from '../messages/lang.ts';
import { open311RequestNotices, unpublishedServiceName } from '../messages/wording/open311.ts';
import { type GeoPosition, roundPosition } from '../ticket/near.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { toHotlineTime } from '../time/instant.ts';
import { type ObjectContent, toListContent, toObjectContent } from './encode.ts';
import { toOpen311Status, toOpen311UpdateStatus } from './status.ts';
import { formatStatusNotes, type RequestStatusData } from './status-notes.ts';

/**
 * Services whose requests can appear in public lists. A new service in the directory stays private until it is added here.
 */
const everListed: ReadonlySet<Service> = new Set(['violation', 'suggestion']);

export function isPublicService(service: Service): boolean {
  return everListed.has(service);
}

/** Published texts of a request: those that a supervisor approved or, for a sandbox request, the submitted ones. */
export type PublishedRequestTexts = {
  description: string;
  answer?: string | undefined;
  address?: string | undefined;
  agency?: string | undefined;
  position?: GeoPosition | undefined;
  mediaUrl?: string | undefined;
};

/** All data of a request that other systems may receive. Public responses are built from these data alone. */
export type PublicRequestData = RequestStatusData & {
  code: string;
  service: Service;
  topic?: string | undefined;
  areaCode?: string | undefined;
  openedAt: Date;
  updatedAt: Date;
  /** Id of the provider that filed the request. */
  filedBy?: string | undefined;
  /** The ticket's accused units and complaint hold. They hide the ticket from the accused units' systems. */
  about?: Pick<Ticket, 'accused' | 'complaintHold'> | undefined;
  /**
   * Set if the response to the request contained a token instead of the ticket code. From `checkedAt` on, the token discloses
   * the ticket code.
   */
  token?: { checkedAt?: Date | undefined } | undefined;
  /** Published texts; undefined until publication. Without texts, only status, service and times are public. */
  words?: PublishedRequestTexts | undefined;
};

/** Publication state of a request's texts. */
export type PublicationState =
  | { kind: 'never' }
  | { kind: 'published'; words: PublishedRequestTexts }
  | { kind: 'withdrawn' };

/** Returns the time of the ticket's last publicly visible change. For a closed ticket, this is the time of its end. */
const updatedAt = ({ openedAt, closedAt, answeredAt, changedAt, status }: Ticket): Date => {
  const end = closedAt ?? answeredAt;
  return toOpen311Status(status) === 'closed' && end ? end : (changedAt ?? openedAt);
};

/** Returns the public data of a ticket, or undefined if its publication was withdrawn or its text was erased by retention. */
export function toPublicRequestData(
  ticket: Ticket,
  exposure: PublicationState,
): PublicRequestData | undefined {
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
}

type Reader = {
  directory: Directory;
  lang: Lang;
  isExtended: boolean;
  /** Id of the provider whose API key authenticated the reader. */
  provider?: string | undefined;
  /** Status notes. They are included only for a single request with `extensions=true`. */
  notes?: readonly ObjectContent[] | undefined;
};

const toServiceFields = (
  { service, topic, openedAt, status }: PublicRequestData,
  { directory, lang }: Reader,
) => {
  const row = directory.services.find(({ code }) => code === service);
  const known = findTopic(directory, topic, openedAt);
  return {
    service_name: known
      ? getTopicName(lang, known).name
      : row
        ? getServiceTexts(lang, row).short
        : null,
    service_code: topic ?? service,
    // Describes the next step, so it is null for closed requests.
    service_notice:
      toOpen311Status(status) === 'closed'
        ? null
        : open311RequestNotices[row?.isHealth ? 'health' : 'filed'][lang],
  };
};

/**
 * Returns the published position, rounded to about 100 m for suggestions. Other services can contain complaints about a
 * person, so their positions are rounded to a grid of 0.05 degrees (about 5 km).
 */
const toPositionFields = ({
  service,
  words,
}: PublicRequestData): Record<keyof GeoPosition, number | null> => {
  if (!words?.position) return { lat: null, long: null };
  const { lat, long } = words.position;
  return service === 'suggestion'
    ? { lat: Number(lat.toFixed(3)), long: Number(long.toFixed(3)) }
    : roundPosition(words.position);
};

const noPlace = {
  ...{ address: null, address_id: null, zipcode: null, lat: null, long: null, media_url: null },
};

const toTextFields = (request: PublicRequestData) => {
  const { areaCode, words } = request;
  return {
    address: words?.address ?? null,
    address_id: (words && areaCode) ?? null,
    zipcode: null,
    ...toPositionFields(request),
    media_url: words?.mediaUrl ?? null,
  };
};

/** Value of `service_code` in responses about unpublished requests, except to the provider that filed them. */
const unpublishedCode = 'unpublished';

/**
 * Returns the response for an unpublished request. It contains only status and opening time and so reveals nothing about the
 * content.
 */
const unpublishedRequest = (
  { code, status, openedAt }: PublicRequestData,
  reader: Reader,
): ObjectContent =>
  toObjectContent({
    service_request_id: code,
    status: toOpen311Status(status),
    status_notes: formatStatusNotes({ status }, reader),
    service_name: unpublishedServiceName[reader.lang],
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
      extended_attributes: toObjectContent({
        sub_status: toOpen311UpdateStatus(status),
        area_code: null,
      }),
    }),
    ...(reader.notes && { notes: toListContent('note', reader.notes) }),
  });

/**
 * Converts a request into its public response and ensures that private services stay unpublished. Lists, single requests,
 * updates and open data all use this function.
 */
export function toPublicRequestResponse(request: PublicRequestData, reader: Reader): ObjectContent {
  const known = isPublicService(request.service) ? request : { ...request, words: undefined };
  const isFiler = reader.provider !== undefined && reader.provider === request.filedBy;
  if (!known.words && !isFiler) return unpublishedRequest(known, reader);
  const { code, status, openedAt, updatedAt: changedAt, expectedAt, words, areaCode } = known;
  const { service_name, service_code, service_notice } = toServiceFields(known, reader);
  return toObjectContent({
    service_request_id: code,
    status: toOpen311Status(status),
    status_notes: formatStatusNotes(known, reader),
    service_name,
    service_code,
    description: words?.description ?? null,
    agency_responsible: words?.agency ?? null,
    service_notice,
    requested_datetime: toHotlineTime(openedAt),
    updated_datetime: toHotlineTime(changedAt),
    expected_datetime: expectedAt ? toHotlineTime(expectedAt) : null,
    ...toTextFields(known),
    ...(reader.isExtended && {
      extended_attributes: toObjectContent({
        sub_status: toOpen311UpdateStatus(status, known.endReason),
        area_code: (words && areaCode) ?? null,
      }),
    }),
    ...(reader.notes && { notes: toListContent('note', reader.notes) }),
  });
}
