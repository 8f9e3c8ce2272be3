import { trackTicket } from '../../../core/intake/follow/track-ticket.ts';
import { toFirstFieldErrorCode } from '../../../core/messages/field-error.ts';
import {
  type FieldErrorCode,
  getFieldErrorText,
} from '../../../core/messages/texts/errors/field-error-text.ts';
import { TypedTicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { renderTicketLookupPage } from '../../../web/portal/view/ticket/find/render-ticket-lookup-page.ts';
import { buildPageReply, type HttpReply } from '../../runtime/reply/reply.ts';
import { type HttpRequest, parseFormFields } from '../../runtime/request/request.ts';
import type { PublicApiDeps } from '../deps.ts';
import {
  buildFullTicketPage,
  buildPinRequiredPage,
  buildPublicStatusPage,
} from './own-ticket-page.ts';
import { getStoredPinProofs } from './pin-proof-cookie.ts';

/** Returns the page with the form for a ticket code. The status is 400 if the typed code is invalid, otherwise 200. */
export function buildTicketCodeFormPage(
  { lang }: HttpRequest,
  typed: string,
  problem?: FieldErrorCode,
): HttpReply {
  const errors = problem ? [{ field: 'ma', message: getFieldErrorText(problem, lang) }] : [];
  return buildPageReply(problem ? 400 : 200, renderTicketLookupPage({ lang, code: typed, errors }));
}

const show = async (
  request: HttpRequest,
  typed: string,
  shown: { pin?: string | undefined; confirmation?: string | undefined },
  services: PublicApiDeps,
): Promise<HttpReply> => {
  const code = TypedTicketCode.safeParse(typed);
  if (!code.success)
    return buildTicketCodeFormPage(request, typed, toFirstFieldErrorCode(code.error));
  const outcome = await trackTicket(
    {
      code: code.data,
      ...shown,
      address: request.address,
      ...getStoredPinProofs(request, code.data),
    },
    { ...services, hmac: await services.secret() },
  );
  switch (outcome.kind) {
    case 'label':
      return buildPublicStatusPage(request, outcome.ticket, services);
    case 'full':
      return buildFullTicketPage(request, outcome, services);
    default:
      return buildPinRequiredPage(request, outcome, services);
  }
};

/**
 * Handles `GET /tra-cuu`: shows the ticket code form or the public status of a ticket. If the PIN was just entered in this
 * browser, shows the whole ticket.
 */
export async function showTrackingPage(
  request: HttpRequest,
  services: PublicApiDeps,
): Promise<HttpReply> {
  const typed = request.query['ma'];
  return typed === undefined
    ? buildTicketCodeFormPage(request, '')
    : show(request, typed, {}, services);
}

/** Handles `POST /tra-cuu`: shows the whole ticket after a PIN check. The PIN is in the request body, never in a URL. */
export function showTicket(request: HttpRequest, services: PublicApiDeps): Promise<HttpReply> {
  const { ma = '', pin = '', 'xac-nhan': confirmation } = parseFormFields(request);
  return show(request, ma, { pin, confirmation }, services);
}
