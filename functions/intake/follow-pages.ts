import { trackTicket } from '../../core/intake/track-ticket.ts';
import { firstProblemCode } from '../../core/messages/field-error.ts';
import { type ProblemCode, problemText } from '../../core/messages/wording/problems.ts';
import { TypedTicketCode } from '../../core/ticket/code.ts';
import { renderFollowPage } from '../../web/portal/view/render-follow-page.ts';
import { pageReply, type Reply } from '../runtime/reply.ts';
import { formFields, type Request } from '../runtime/request.ts';
import { fullTicketPage, pinRequiredPage, publicStatusPage } from './own-ticket-page.ts';
import { rememberedProofs } from './proof-cookie.ts';
import type { PublicServices } from './services.ts';

/** Returns the page with the form for a ticket code. The status is 400 if the typed code is invalid, otherwise 200. */
export function requestDeviceCode({ lang }: Request, typed: string, problem?: ProblemCode): Reply {
  const errors = problem ? [{ field: 'ma', message: problemText(problem, lang) }] : [];
  return pageReply(problem ? 400 : 200, renderFollowPage({ lang, code: typed, errors }));
}

const show = async (
  request: Request,
  typed: string,
  shown: { pin?: string | undefined; confirmation?: string | undefined },
  services: PublicServices,
): Promise<Reply> => {
  const code = TypedTicketCode.safeParse(typed);
  if (!code.success) return requestDeviceCode(request, typed, firstProblemCode(code.error));
  const outcome = await trackTicket(
    {
      code: code.data,
      ...shown,
      address: request.address,
      ...rememberedProofs(request, code.data),
    },
    { ...services, keyed: await services.secret() },
  );
  switch (outcome.kind) {
    case 'label':
      return publicStatusPage(request, outcome.ticket, services);
    case 'full':
      return fullTicketPage(request, outcome, services);
    default:
      return pinRequiredPage(request, outcome, services);
  }
};

/**
 * Handles `GET /tra-cuu`: shows the ticket code form or the public status of a ticket. If the PIN was just entered in this
 * browser, shows the whole ticket.
 */
export async function showTrackingPage(request: Request, services: PublicServices): Promise<Reply> {
  const typed = request.query['ma'];
  return typed === undefined ? requestDeviceCode(request, '') : show(request, typed, {}, services);
}

/** Handles `POST /tra-cuu`: shows the whole ticket after a PIN check. The PIN is in the request body, never in a URL. */
export function showTicket(request: Request, services: PublicServices): Promise<Reply> {
  const { ma = '', pin = '', 'xac-nhan': confirmation } = formFields(request);
  return show(request, ma, { pin, confirmation }, services);
}
