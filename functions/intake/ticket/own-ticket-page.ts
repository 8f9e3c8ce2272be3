import type { Directory } from '../../../core/directory/model/directory.ts';
import { getOperatorUnit } from '../../../core/directory/model/organization/unit.ts';
import { getService, getServiceTexts } from '../../../core/directory/model/services/service.ts';
import { findTopic, getTopicName } from '../../../core/directory/model/services/topic.ts';
import type { PinRefusal } from '../../../core/intake/follow/authorize-by-pin.ts';
import {
  toCitizenTicketStatus,
  toCitizenTicketView,
  toPublicTicketStatus,
} from '../../../core/intake/follow/citizen-view.ts';
import type { HistoryWithCommonTicket } from '../../../core/intake/follow/track-ticket.ts';
import { createVisitToken } from '../../../core/intake/open/visit-token.ts';
import { toAnsweredTopicQuestions } from '../../../core/intake/report/answered-topic-questions.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import { getErrorResponseText } from '../../../core/messages/texts/errors/error-response-text.ts';
import { getFieldErrorText } from '../../../core/messages/texts/errors/field-error-text.ts';
import { formatPinLockedText } from '../../../core/messages/texts/errors/pin-locked-text.ts';
import type { Photo } from '../../../core/ticket/model/fields/photo.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { getTicketPolicy } from '../../../core/ticket/model/ticket-policy.ts';
import { listReportPhotos } from '../../../core/ticket/read/attachments/photos-by-sender.ts';
import { readDelays } from '../../../core/ticket/read/delays.ts';
import { derivePinProof } from '../../../core/ticket/read/pin.ts';
import { formatTicketArea } from '../../../core/ticket/read/ticket-area.ts';
import { mayAccuseOffice } from '../../../core/ticket/read/units/may-accuse-office.ts';
import { getRequestedAddress } from '../../../web/portal/view/frame/portal-page.ts';
import { renderProblemPage } from '../../../web/portal/view/problem-page.ts';
import { renderCitizenTicketPage } from '../../../web/portal/view/ticket/ticket-page.ts';
import type { TicketPageModel } from '../../../web/portal/view/ticket/ticket-page-model.ts';
import { createRandomToken } from '../../runtime/random.ts';
import { buildPageReply, type HttpReply, withRetryAfter } from '../../runtime/reply/reply.ts';
import type { HttpRequest } from '../../runtime/request/request.ts';
import type { PublicApiDeps } from '../deps.ts';
import { withAnswerPhotos } from '../photos/to-photos-response.ts';
import { buildPinProofCookies, buildVisitCookies } from './pin-proof-cookie.ts';

type TicketPageServices = Pick<
  PublicApiDeps,
  'directory' | 'secret' | 'photos' | 'rungAlerts' | 'now'
>;

/** Additional content of a ticket page after a form submission: HTTP status, notice, errors and typed values. */
export type TicketPageExtras = {
  status?: number;
  notice?: TicketPageModel['notice'];
  unsent?: TicketPageModel['unsent'];
  errors?: TicketPageModel['errors'];
  needsConfirmation?: TicketPageModel['needsConfirmation'];
};

/** Returns the ticket page that is available with a ticket code alone: the public status and a PIN form. */
export function buildPublicStatusPage(
  { lang }: HttpRequest,
  ticket: Ticket,
  services: Pick<PublicApiDeps, 'now'>,
  { status = 200, errors = [], ...besides }: TicketPageExtras = {},
): HttpReply {
  const now = services.now();
  const { code } = ticket;
  const model = { lang, code, now, label: toPublicTicketStatus(ticket), key: createRandomToken() };
  return buildPageReply(status, renderCitizenTicketPage({ ...model, ...besides, errors }));
}

type FullTicketContext = { lang: Lang; directory: Directory; now: Date };

/** Returns everything that the citizen may read after the PIN check. */
const toFullTicketView = async (
  history: HistoryWithCommonTicket,
  { lang, directory, now }: FullTicketContext,
  { photos, rungAlerts }: Pick<TicketPageServices, 'photos' | 'rungAlerts'>,
): Promise<NonNullable<TicketPageModel['full']>> => {
  const { ticket, into } = history;
  const operators = getOperatorUnit(directory, now).ref;
  const { openedAt, place, text } = ticket;
  const topic = findTopic(directory, ticket.topic, openedAt);
  const service = getService(directory, ticket.service, openedAt);
  const { mergedInto, ...view } = toCitizenTicketView(history, { lang, directory, now });
  const toShown = (photo: Photo, { code }: Pick<Ticket, 'code'>) => ({
    ...photo,
    ...photos.linksTo(code, photo),
  });
  return {
    ...view,
    ...{ text, place },
    delays: await readDelays(history, operators, { rungAlerts }),
    areaName: formatTicketArea(ticket, { directory, now, lang }),
    answer: withAnswerPhotos(view.answer, ticket, toShown),
    mergedInto: mergedInto && {
      ...mergedInto,
      delays: into && (await readDelays(into, operators, { rungAlerts })),
      answer: withAnswerPhotos(mergedInto.answer, into?.ticket, toShown, ticket.closedAt),
    },
    serviceName: getServiceTexts(lang, service).short,
    isHealth: service.isHealth,
    isProtected: mayAccuseOffice(ticket, topic),
    answers: toAnsweredTopicQuestions(ticket.answers, topic, lang),
    topic: topic && getTopicName(lang, topic),
    photos: {
      shown: listReportPhotos(ticket).map((photo) => toShown(photo, ticket)),
      bounds: getTicketPolicy(directory, now).photos,
    },
  };
};

/** Returns the ticket page after a PIN check, with everything that the citizen may read and all available actions. */
export async function buildFullTicketPage(
  { lang }: HttpRequest,
  history: HistoryWithCommonTicket,
  services: TicketPageServices,
  { status = 200, errors = [], ...besides }: TicketPageExtras = {},
): Promise<HttpReply> {
  const { ticket } = history;
  const { code } = ticket;
  const [directory, hmac] = await Promise.all([services.directory(), services.secret()]);
  const now = services.now();
  const page = renderCitizenTicketPage({
    ...{ lang, code, now, errors, key: createRandomToken() },
    label: toCitizenTicketStatus(ticket, now),
    full: await toFullTicketView(history, { lang, directory, now }, services),
    ...besides,
  });
  const cookies = [
    ...buildPinProofCookies(code, derivePinProof(ticket, hmac)),
    ...buildVisitCookies(code, createVisitToken(ticket, now, hmac)),
  ];
  return buildPageReply(status, page, cookies, { imagesFrom: [services.photos.origin] });
}

/**
 * Returns the page after a failed PIN check: the PIN form with the reason. Preserves values that were typed into another
 * form.
 */
export function buildPinRequiredPage(
  request: HttpRequest,
  refusal: PinRefusal,
  services: Pick<PublicApiDeps, 'now'>,
  { errors = [], ...besides }: TicketPageExtras = {},
): HttpReply {
  const { lang } = request;
  const refused = (status: number, ticket: Ticket, message: string): HttpReply => {
    const all = [{ field: 'pin', message }, ...errors];
    return buildPublicStatusPage(request, ticket, services, { ...besides, status, errors: all });
  };
  switch (refusal.kind) {
    case 'not-found':
      return buildPageReply(
        404,
        renderProblemPage({
          ...{ lang, status: 404, here: getRequestedAddress(request) },
          ...getErrorResponseText('not-found', lang),
        }),
      );
    case 'no-pin':
      return refused(403, refusal.ticket, getFieldErrorText('pin-asked', lang));
    case 'malformed-pin':
      return refused(400, refusal.ticket, getFieldErrorText('pin-malformed', lang));
    case 'wrong-pin':
      return refused(403, refusal.ticket, getFieldErrorText('pin-wrong', lang));
    case 'confirmation-needed':
    case 'wrong-confirmation': {
      const isWrong = refusal.kind === 'wrong-confirmation';
      const message = isWrong
        ? getFieldErrorText('confirmation-wrong', lang)
        : getErrorResponseText('confirmation-needed', lang).detail;
      return buildPublicStatusPage(request, refusal.ticket, services, {
        ...besides,
        status: 403,
        needsConfirmation: true,
        errors: [{ field: 'xac-nhan', message }, ...errors],
      });
    }
    case 'too-many': {
      const { ticket, retryAt } = refusal;
      const now = services.now();
      return withRetryAfter(
        refused(429, ticket, formatPinLockedText(lang, { retryAt, now })),
        retryAt,
        now,
      );
    }
  }
}
