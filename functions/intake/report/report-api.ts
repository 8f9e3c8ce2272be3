import * as z from 'zod';
import { CreatedTicketResponse } from '../../../core/contract/public/public-responses.ts';
import { canaryHeaderName, hasCanaryMark } from '../../../core/intake/open/canary-mark.ts';
import { openTicket } from '../../../core/intake/open/open-ticket.ts';
import {
  explainReplacedArea,
  findReplacedArea,
} from '../../../core/intake/report/replaced-area.ts';
import { ReportRequest } from '../../../core/intake/report/report.ts';
import { parseReport } from '../../../core/intake/report/validation/parse-report.ts';
import { Lang } from '../../../core/messages/lang.ts';
import { toNotOpenedReply } from '../../runtime/reply/not-opened-reply.ts';
import { toOpenedTicketResponse } from '../../runtime/reply/opened-ticket-response.ts';
import { buildJsonReply, buildProblemReply, type HttpReply } from '../../runtime/reply/reply.ts';
import { readReportIdempotencyKey } from '../../runtime/request/idempotency-key.ts';
import { parseJson } from '../../runtime/request/json-body.ts';
import type { HttpRequest } from '../../runtime/request/request.ts';
import type { PublicApiDeps } from '../deps.ts';
import { publicEndpoint } from '../public-endpoint.ts';
import { getVisitorId } from '../visitor-cookie.ts';

/** Parts of a declaration that the endpoints for reports share. */
export const openReport = {
  headers: ['Idempotency-Key'],
  body: ReportRequest,
  answers: { 201: CreatedTicketResponse },
  problems: ['key-used-for-another-body', 'elsewhere', 'denunciation', 'too-many-reports'],
  needs: [
    ...(['tickets', 'redirectedReports', 'attempts', 'secret'] as const),
    ...(['sealContact', 'sealIdentity', 'directory', 'now'] as const),
  ],
} as const;
export type OpenReportDeps = Pick<PublicApiDeps, (typeof openReport)['needs'][number]>;

const Sent = z.object({ lang: Lang.optional().catch(undefined) }).catch({});

/** Handles `POST /api/reports`: opens a ticket. A retry with the same `Idempotency-Key` and body gets the same response. */
export async function submitReport(
  request: HttpRequest,
  services: OpenReportDeps,
): Promise<HttpReply> {
  const body = parseJson(request.body);
  if (body === undefined) return buildProblemReply('not-json', request.lang);
  const on = services.now();
  const [directory, hmac] = await Promise.all([services.directory(), services.secret()]);
  const read = parseReport(body, ReportRequest, directory, on);
  const report = read.kind === 'read' ? read.report : undefined;
  const { lang = request.lang } = Sent.parse(body);
  const { key, errors: keyErrors } = readReportIdempotencyKey(request, report, { directory, on });
  if (!report || key === undefined) {
    const errors = [...keyErrors, ...(read.kind === 'refused' ? read.errors : [])];
    return buildProblemReply('invalid', lang, { errors });
  }
  const isCanary = hasCanaryMark(request.headers[canaryHeaderName], key, hmac);
  const outcome = await openTicket(
    report,
    {
      ...{ channel: 'web', key, address: request.address },
      ...{ device: getVisitorId(request), isCanary },
    },
    { ...services, hmac },
  );
  if (outcome.kind !== 'opened') return toNotOpenedReply(outcome, lang, services.now());
  const location = `/api/reports/${outcome.ticket.code}`;
  const replaced = findReplacedArea(directory, report.areaCode ?? '', { on });
  const areaNotice = replaced && explainReplacedArea(directory, replaced, { on, lang });
  return buildJsonReply(201, toOpenedTicketResponse({ ...outcome, areaNotice }, lang), {
    location,
  });
}

export const reportEndpoint = publicEndpoint({
  ...openReport,
  method: 'POST',
  path: '/api/reports',
  summary: { vi: 'Gửi phản ánh', en: 'Create a report' },
  answer: submitReport,
});
