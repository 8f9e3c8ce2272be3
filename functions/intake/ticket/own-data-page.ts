import { canCitizenPerform } from '../../../core/intake/follow/citizen-permissions.ts';
import { trackTicket } from '../../../core/intake/follow/track-ticket.ts';
import { toFirstFieldErrorCode } from '../../../core/messages/field-error.ts';
import { toStoredDataOverview } from '../../../core/privacy/stored-data-overview.ts';
import { TypedTicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { renderOwnDataPage } from '../../../web/portal/view/ticket/own-data-page.ts';
import { createRandomToken } from '../../runtime/random.ts';
import { buildPageReply, type HttpReply } from '../../runtime/reply/reply.ts';
import type { HttpRequest } from '../../runtime/request/request.ts';
import type { PublicApiDeps } from '../deps.ts';
import { buildPinRequiredPage, buildPublicStatusPage } from './own-ticket-page.ts';
import { getStoredPinProofs } from './pin-proof-cookie.ts';
import { buildTicketCodeFormPage } from './tracking-pages.ts';

/**
 * Handles `GET /tra-cuu/du-lieu`: shows the stored personal data, who accessed it, and the form for data subject requests.
 * Requires that the PIN was just entered in this browser.
 */
export async function showOwnData(
  request: HttpRequest,
  services: PublicApiDeps,
): Promise<HttpReply> {
  const { lang, query, address } = request;
  const typed = query['ma'] ?? '';
  const code = TypedTicketCode.safeParse(typed);
  if (!code.success)
    return buildTicketCodeFormPage(request, typed, toFirstFieldErrorCode(code.error));
  const outcome = await trackTicket(
    { code: code.data, address, ...getStoredPinProofs(request, code.data) },
    { ...services, hmac: await services.secret() },
  );
  if (outcome.kind === 'label') return buildPublicStatusPage(request, outcome.ticket, services);
  if (outcome.kind !== 'full') return buildPinRequiredPage(request, outcome, services);
  const { ticket } = outcome;
  const [directory, { accesses }] = await Promise.all([
    services.directory(),
    services.accessLog.page(code.data),
  ]);
  const now = services.now();
  const data = toStoredDataOverview(ticket, accesses, { directory, now });
  const mayAsk = canCitizenPerform({ act: 'ask-data' }, { ticket }, directory, now);
  return buildPageReply(
    200,
    renderOwnDataPage({ lang, code: code.data, now, data, mayAsk, key: createRandomToken() }),
  );
}
