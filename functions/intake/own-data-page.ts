import { canAct } from '../../core/intake/citizen-may.ts';
import { trackTicket } from '../../core/intake/track-ticket.ts';
import { problemIn } from '../../core/messages/field-error.ts';
import { ownData } from '../../core/privacy/own-data.ts';
import { TypedTicketCode } from '../../core/ticket/code.ts';
import { ownDataPage } from '../../web/portal/view/own-data-page.ts';
import { randomName } from '../runtime/chance.ts';
import { page, type Reply } from '../runtime/reply.ts';
import type { Request } from '../runtime/request.ts';
import { askForCode } from './follow-pages.ts';
import { gatePage, labelPage } from './own-ticket-page.ts';
import { remembered } from './proof-cookie.ts';
import type { PublicServices } from './services.ts';

/**
 * Handles `GET /tra-cuu/du-lieu`: in a browser where the PIN was just entered, shows the stored personal data, who accessed
 * it, and the data request form.
 */
export const showOwnData = async (request: Request, services: PublicServices): Promise<Reply> => {
  const { lang, query, address } = request;
  const typed = query['ma'] ?? '';
  const code = TypedTicketCode.safeParse(typed);
  if (!code.success) return askForCode(request, typed, problemIn(code.error));
  const outcome = await trackTicket(
    { code: code.data, address, ...remembered(request, code.data) },
    { ...services, keyed: await services.secret() },
  );
  if (outcome.kind === 'label') return labelPage(request, outcome.ticket, services);
  if (outcome.kind !== 'full') return gatePage(request, outcome, services);
  const { ticket } = outcome;
  const [directory, { accesses }] = await Promise.all([
    services.directory(),
    services.accessLog.page(code.data),
  ]);
  const now = services.now();
  const data = ownData(ticket, accesses, { directory, now });
  const mayAsk = canAct({ act: 'ask-data' }, { ticket }, directory, now);
  return page(200, ownDataPage({ lang, code: code.data, now, data, mayAsk, key: randomName() }));
};
