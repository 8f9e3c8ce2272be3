import { PersonalDataResponse } from '../../../core/contract/public/personal-data-responses.ts';
import { trackTicket } from '../../../core/intake/follow/track-ticket.ts';
import { toStoredDataOverview } from '../../../core/privacy/stored-data-overview.ts';
import { formatDatesInHotlineTime } from '../../../core/time/format-dates-in-hotline-time.ts';
import { buildJsonReply, type HttpReply } from '../../runtime/reply/reply.ts';
import type { HttpRequest } from '../../runtime/request/request.ts';
import type { PublicApiDeps } from '../deps.ts';
import { publicEndpoint } from '../public-endpoint.ts';
import {
  getPinCredentials,
  parseTicketCodeInPath,
  pinHeaders,
  pinProblemCodes,
  toPinProblem,
} from './pin-problem.ts';

/**
 * Handles `GET /api/reports/{code}/data`: checks the PIN in `X-Report-Pin`, then returns the personal data stored for the
 * ticket and the ticket's access log.
 */
async function readOwnData(
  request: HttpRequest,
  services: Pick<
    PublicApiDeps,
    'tickets' | 'attempts' | 'secret' | 'accessLog' | 'directory' | 'now'
  >,
): Promise<HttpReply> {
  const { lang } = request;
  const parsed = parseTicketCodeInPath(request);
  if ('reply' in parsed) return parsed.reply;
  const { code } = parsed;
  const outcome = await trackTicket(
    { code, ...getPinCredentials(request) },
    { ...services, hmac: await services.secret() },
  );
  const now = services.now();
  if (outcome.kind === 'label') {
    return toPinProblem({ kind: 'no-pin', ticket: outcome.ticket }, lang, now);
  }
  if (outcome.kind !== 'full') return toPinProblem(outcome, lang, now);
  const [directory, { accesses }] = await Promise.all([
    services.directory(),
    services.accessLog.page(code),
  ]);
  const ownData = toStoredDataOverview(outcome.ticket, accesses, { directory, now });
  return buildJsonReply(200, formatDatesInHotlineTime({ code, ...ownData }));
}

export const ownDataEndpoint = publicEndpoint({
  method: 'GET',
  path: '/api/reports/{code}/data',
  summary: { vi: 'Dữ liệu cá nhân và người đã xem', en: 'Get own personal data and who viewed it' },
  headers: pinHeaders,
  answers: { 200: PersonalDataResponse },
  problems: pinProblemCodes,
  needs: ['tickets', 'attempts', 'secret', 'accessLog', 'directory', 'now'],
  answer: readOwnData,
});
