import { canPerform } from '../../core/intake/citizen-permissions-of.ts';
import { trackTicket } from '../../core/intake/track-ticket.ts';
import { firstProblemCode } from '../../core/messages/field-error.ts';
import { toOwnData } from '../../core/privacy/own-data.ts';
import { TypedTicketCode } from '../../core/ticket/code.ts';
import { renderOwnDataPage } from '../../web/portal/view/own-data-page.ts';
import { randomToken } from '../runtime/random.ts';
import { pageReply, type Reply } from '../runtime/reply.ts';
import type { Request } from '../runtime/request.ts';
import { requestDeviceCode } from './follow-pages.ts';
import { pinRequiredPage, publicStatusPage } from './own-ticket-page.ts';
import { rememberedProofs } from './proof-cookie.ts';
import type { PublicServices } from './services.ts';

/**
 * Handles `GET /tra-cuu/du-lieu`: shows the stored personal data, who accessed it, and the form for data subject requests.
 * Requires that the PIN was just entered in this browser.
 */
export async function showOwnData(request: Request, services: PublicServices): Promise<Reply> {
  const { lang, query, address } = request;
  const typed = query['ma'] ?? '';
  const code = TypedTicketCode.safeParse(typed);
  if (!code.success) return requestDeviceCode(request, typed, firstProblemCode(code.error));
  const outcome = await trackTicket(
    { code: code.data, address, ...rememberedProofs(request, code.data) },
    { ...services, keyed: await services.secret() },
  );
  if (outcome.kind === 'label') return publicStatusPage(request, outcome.ticket, services);
  if (outcome.kind !== 'full') return pinRequiredPage(request, outcome, services);
  const { ticket } = outcome;
  const [directory, { accesses }] = await Promise.all([
    services.directory(),
    services.accessLog.page(code.data),
  ]);
  const now = services.now();
  const data = toOwnData(ticket, accesses, { directory, now });
  const mayAsk = canPerform({ act: 'ask-data' }, { ticket }, directory, now);
  return pageReply(
    200,
    renderOwnDataPage({ lang, code: code.data, now, data, mayAsk, key: randomToken() }),
  );
}
