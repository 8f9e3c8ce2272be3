import { requestConfirmationCode } from '../../core/intake/confirmation-code.ts';
import { problemIn } from '../../core/messages/field-error.ts';
import { confirmationLabels } from '../../core/messages/wording/confirmation.ts';
import { replyText } from '../../core/messages/wording/replies.ts';
import { TypedTicketCode } from '../../core/ticket/code.ts';
import { json, problem, type Reply, retryLater } from '../runtime/reply.ts';
import { formFields, type Request } from '../runtime/request.ts';
import { askForCode } from './follow-pages.ts';
import { codeIn } from './gate-problem.ts';
import { gatePage, labelPage } from './own-ticket-page.ts';
import type { PublicServices } from './services.ts';

/**
 * Handles `POST /api/reports/{code}/confirmation`: sends a confirmation code by SMS. The response does not disclose whether
 * the ticket has a mobile number.
 */
export const requestConfirmationByApi = async (
  request: Request,
  services: PublicServices,
): Promise<Reply> => {
  const { lang, address } = request;
  const named = codeIn(request);
  if ('reply' in named) return named.reply;
  const ports = { ...services, keyed: await services.secret() };
  const outcome = await requestConfirmationCode({ code: named.code, address }, ports);
  switch (outcome.kind) {
    case 'accepted': {
      const detail = confirmationLabels(lang).sent;
      return json(200, { detail }, { 'content-language': lang });
    }
    case 'not-needed':
      return problem(409, 'confirmation-not-needed', lang);
    case 'too-many':
      return retryLater(
        problem(429, 'too-many-confirmations', lang),
        outcome.retryAt,
        services.now(),
      );
    case 'not-found':
      return problem(404, 'not-found', lang);
  }
};

/** Handles `POST /tra-cuu/ma-xac-nhan`: sends a confirmation code by SMS, requested on the ticket page. */
export const requestConfirmationByPage = async (
  request: Request,
  services: PublicServices,
): Promise<Reply> => {
  const { lang, address } = request;
  const { ma = '' } = formFields(request);
  const code = TypedTicketCode.safeParse(ma);
  if (!code.success) return askForCode(request, ma, problemIn(code.error));
  const ports = { ...services, keyed: await services.secret() };
  const outcome = await requestConfirmationCode({ code: code.data, address }, ports);
  switch (outcome.kind) {
    case 'accepted': {
      const notice = { tone: 'leaf' as const, text: confirmationLabels(lang).sent };
      return labelPage(request, outcome.ticket, services, { notice, needsConfirmation: true });
    }
    case 'not-needed':
      return labelPage(request, outcome.ticket, services);
    case 'too-many': {
      const text = replyText('too-many-confirmations', lang).detail;
      const besides = { status: 429, needsConfirmation: true } as const;
      const notice = { tone: 'amber' as const, text };
      const reply = labelPage(request, outcome.ticket, services, { ...besides, notice });
      return retryLater(reply, outcome.retryAt, services.now());
    }
    case 'not-found':
      return gatePage(request, { kind: 'not-found' }, services);
  }
};
