import { open311RequestNotices, unpublishedServiceName } from '../../../i18n/channels.ts';
import type { Directory } from '../../directory/model/directory.ts';
import { findService, getServiceTexts } from '../../directory/model/services/service.ts';
import { getServicePrivacy } from '../../directory/model/services/service-privacy.ts';
import { findTopic, getTopicName } from '../../directory/model/services/topic.ts';
import type { Lang } from '../../messages/lang.ts';
import { type GeoPosition, roundPosition } from '../../ticket/model/fields/geo-position.ts';
import { toHotlineTime } from '../../time/instant.ts';
import { type Open311ResponseObject, toListContent, toObjectContent } from '../requests/encode.ts';
import { isPublicService, type PublicOpen311RequestData } from './public-request.ts';
import { toOpen311Status, toOpen311UpdateStatus } from './status.ts';
import { formatStatusNotes } from './status-notes.ts';

type Reader = {
  directory: Directory;
  lang: Lang;
  isExtended: boolean;
  /** Id of the provider whose API key the reader used. */
  provider?: string | undefined;
  /** Status notes of the request; set only in the response to a single request with `extensions=true`. */
  notes?: readonly Open311ResponseObject[] | undefined;
};

const toServiceFields = (
  { service, topic, openedAt, status }: PublicOpen311RequestData,
  { directory, lang }: Reader,
) => {
  const row = findService(directory, service, openedAt);
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
        : open311RequestNotices[lang][row?.isHealth ? 'emergency' : 'filed'],
  };
};

/**
 * Returns the public position of a request, rounded to about 100 m. For services that can concern a person, it is rounded to
 * a grid of 0.05 degrees (about 5 km).
 */
const toPositionFields = (
  { service, words }: PublicOpen311RequestData,
  directory: Directory,
): Record<keyof GeoPosition, number | null> => {
  if (!words?.position) return { lat: null, long: null };
  const { lat, long } = words.position;
  return getServicePrivacy(directory, service).hidesExactPosition
    ? roundPosition(words.position)
    : { lat: Number(lat.toFixed(3)), long: Number(long.toFixed(3)) };
};

const emptyPlaceFields = {
  ...{ address: null, address_id: null, zipcode: null, lat: null, long: null, media_url: null },
};

const toTextFields = (request: PublicOpen311RequestData, directory: Directory) => {
  const { areaCode, words } = request;
  return {
    address: words?.address ?? null,
    address_id: (words && areaCode) ?? null,
    zipcode: null,
    ...toPositionFields(request, directory),
    media_url: words?.mediaUrl ?? null,
  };
};

/**
 * Value of `service_code` in responses about unpublished requests. Only the provider that filed the request gets the real
 * code.
 */
const unpublishedCode = 'unpublished';

/**
 * Returns the Open311 response for an unpublished request. It contains status and opening time, and nothing about the
 * content.
 */
const toUnpublishedResponse = (
  { code, status, openedAt }: PublicOpen311RequestData,
  reader: Reader,
): Open311ResponseObject =>
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
    ...emptyPlaceFields,
    ...(reader.isExtended && {
      extended_attributes: toObjectContent({
        sub_status: toOpen311UpdateStatus(status),
        area_code: null,
      }),
    }),
    ...(reader.notes && { notes: toListContent('note', reader.notes) }),
  });

/**
 * Converts a request into its public Open311 response. For private services, it omits all texts even if they were published
 * by mistake. Every public output of requests must use this function.
 */
export function toPublicOpen311RequestResponse(
  request: PublicOpen311RequestData,
  reader: Reader,
): Open311ResponseObject {
  const isPublic = isPublicService(reader.directory, request.service);
  const known = isPublic ? request : { ...request, words: undefined };
  const isFiler = reader.provider !== undefined && reader.provider === request.filedBy;
  if (!known.words && !isFiler) return toUnpublishedResponse(known, reader);
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
    ...toTextFields(known, reader.directory),
    ...(reader.isExtended && {
      extended_attributes: toObjectContent({
        sub_status: toOpen311UpdateStatus(status, known.endReason),
        area_code: (words && areaCode) ?? null,
      }),
    }),
    ...(reader.notes && { notes: toListContent('note', reader.notes) }),
  });
}
