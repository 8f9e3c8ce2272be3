import { TrackedReportResponse } from '../../../core/contract/public/public-responses.ts';
import type { Directory } from '../../../core/directory/model/directory.ts';
import {
  type CitizenPermissions,
  getCitizenPermissions,
} from '../../../core/intake/follow/citizen-permissions.ts';
import {
  type CitizenTicketView,
  toCitizenTicketStatus,
  toCitizenTicketView,
  toPublicTicketStatus,
} from '../../../core/intake/follow/citizen-view.ts';
import {
  type HistoryWithCommonTicket,
  trackTicket,
} from '../../../core/intake/follow/track-ticket.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import type { TicketWithCommonTicket } from '../../../core/ticket/duplicates/common-ticket.ts';
import type { Photo } from '../../../core/ticket/model/fields/photo.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { formatTicketArea } from '../../../core/ticket/read/ticket-area.ts';
import { formatDatesInHotlineTime } from '../../../core/time/format-dates-in-hotline-time.ts';
import { publicStatusLabels } from '../../../i18n/citizens.ts';
import { toPhotoResponse } from '../../runtime/reply/photo-response.ts';
import { buildJsonReply, type HttpReply } from '../../runtime/reply/reply.ts';
import type { HttpRequest } from '../../runtime/request/request.ts';
import type { PublicApiDeps } from '../deps.ts';
import { toPhotosResponse, withAnswerPhotos } from '../photos/to-photos-response.ts';
import { publicEndpoint } from '../public-endpoint.ts';
import {
  getPinCredentials,
  parseTicketCodeInPath,
  pinHeaders,
  pinProblemCodes,
  toPinProblem,
} from './pin-problem.ts';

export type TrackedTicketContext = { lang: Lang; directory: Directory; now: Date };

const toTicketLabel = (ticket: Ticket, lang: Lang) => ({
  code: ticket.code,
  label: publicStatusLabels[lang][ticket.status],
  ...toPublicTicketStatus(ticket),
});

const withDates = (ticket: Ticket, { lang, now }: Pick<TrackedTicketContext, 'lang' | 'now'>) => ({
  ...toTicketLabel(ticket, lang),
  version: ticket.version,
  ...toCitizenTicketStatus(ticket, now),
});

export function toCitizenPermissionsResponse({
  write,
  addPhoto,
  rate,
  callback,
  askData,
  reopen,
  offerReopen,
}: CitizenPermissions) {
  return {
    mayWrite: write,
    mayAddPhoto: addPhoto,
    mayRate: rate,
    mayAskForCall: callback,
    mayAskAboutData: askData,
    mayReopen: reopen,
    offerReopen,
  };
}

type MergedTicketView = NonNullable<CitizenTicketView['mergedInto']>;

const toMergedTicketResponse = (into: MergedTicketView | undefined, lang: Lang) =>
  into && { ...into, label: publicStatusLabels[lang][into.status] };

const toFullTicketResponse = (
  history: HistoryWithCommonTicket,
  reader: TrackedTicketContext,
  services: Pick<PublicApiDeps, 'photos'>,
) => {
  const { ticket } = history;
  const { permissions, mergedInto, isAccepted: _, ...view } = toCitizenTicketView(history, reader);
  const toShown = (photo: Photo, of: Pick<Ticket, 'code'>) => toPhotoResponse(of, photo, services);
  return {
    ...withDates(ticket, reader),
    service: ticket.service,
    topic: ticket.topic,
    areaCode: ticket.areaCode,
    area: formatTicketArea(ticket, reader),
    place: ticket.place,
    text: ticket.text,
    answers: ticket.answers,
    photos: toPhotosResponse(ticket, services),
    ...view,
    answer: withAnswerPhotos(view.answer, ticket, toShown),
    ...toCitizenPermissionsResponse(permissions),
    mergedInto: toMergedTicketResponse(
      mergedInto && {
        ...mergedInto,
        answer: withAnswerPhotos(mergedInto.answer, history.into?.ticket, toShown, ticket.closedAt),
      },
      reader.lang,
    ),
  };
};

/** Builds the API response after a citizen's action: the ticket's dates, and the actions that are available next. */
export function toCitizenActionResponse(
  ticketWithCommon: TicketWithCommonTicket,
  reader: TrackedTicketContext,
) {
  return {
    ...withDates(ticketWithCommon.ticket, reader),
    ...toCitizenPermissionsResponse(
      getCitizenPermissions(ticketWithCommon, reader.directory, reader.now),
    ),
  };
}

/**
 * Handles `GET /api/reports/{code}`: returns status and opening date. With a correct `X-Report-Pin`, returns everything that
 * the citizen may read.
 */
export async function readTrackedReport(
  request: HttpRequest,
  services: Pick<PublicApiDeps, 'tickets' | 'attempts' | 'secret' | 'photos' | 'directory' | 'now'>,
): Promise<HttpReply> {
  const { lang } = request;
  const parsed = parseTicketCodeInPath(request);
  if ('reply' in parsed) return parsed.reply;
  const outcome = await trackTicket(
    { code: parsed.code, ...getPinCredentials(request) },
    { ...services, hmac: await services.secret() },
  );
  const now = services.now();
  switch (outcome.kind) {
    case 'label':
      return buildJsonReply(200, formatDatesInHotlineTime(toTicketLabel(outcome.ticket, lang)));
    case 'full': {
      const directory = await services.directory();
      return buildJsonReply(
        200,
        formatDatesInHotlineTime(toFullTicketResponse(outcome, { lang, directory, now }, services)),
      );
    }
    default:
      return toPinProblem(outcome, lang, now);
  }
}

export const trackedReportEndpoint = publicEndpoint({
  method: 'GET',
  path: '/api/reports/{code}',
  summary: { vi: 'Xem tình trạng phản ánh', en: 'Get the status of a report' },
  headers: pinHeaders,
  answers: { 200: TrackedReportResponse },
  problems: pinProblemCodes,
  needs: ['tickets', 'attempts', 'secret', 'photos', 'directory', 'now'],
  answer: readTrackedReport,
});
