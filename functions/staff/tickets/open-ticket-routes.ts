import * as z from 'zod';
import { TicketForCallerResponse } from '../../../core/contract/staff/staff-responses.ts';
import { ReportRequest } from '../../../core/intake/report/report.ts';
import { parseReport } from '../../../core/intake/report/validation/parse-report.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import { getFieldErrorText } from '../../../core/messages/texts/errors/field-error-text.ts';
import { screenAccess } from '../../../core/staff/members/access-rules.ts';
import {
  type CallerMergeResult,
  openTicketForCaller,
} from '../../../core/staff/tickets/open-ticket-for-caller.ts';
import { buildBoundedTextSchema } from '../../../core/text/bounded-text-schema.ts';
import { ReceivedBy } from '../../../core/ticket/model/fields/report-medium.ts';
import { CallId } from '../../../core/ticket/model/fields/voice-message.ts';
import { TypedTicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { toNotOpenedReply } from '../../runtime/reply/not-opened-reply.ts';
import { toOpenedTicketResponse } from '../../runtime/reply/opened-ticket-response.ts';
import { buildJsonReply, buildProblemReply } from '../../runtime/reply/reply.ts';
import { readReportIdempotencyKey } from '../../runtime/request/idempotency-key.ts';
import { parseJson } from '../../runtime/request/json-body.ts';
import type { StaffApiDeps } from '../deps.ts';
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts';

/**
 * Request body: a report, how it reached the operator, the contact id of its call, and the ticket to which the operator adds
 * the report, if any.
 */
const OpenTicketBody = ReportRequest.extend({
  contact: CallId.optional(),
  receivedBy: ReceivedBy.default('telephone'),
  merge: z.strictObject({ into: TypedTicketCode, reason: buildBoundedTextSchema(1000) }).optional(),
});

const toMergeResponse = ({ errors, ...merge }: CallerMergeResult, lang: Lang) => {
  const [error] = errors;
  return { ...merge, ...(error && { reason: getFieldErrorText(error.problem, lang) }) };
};

/** Opens a ticket for a caller or a visitor at the counter. */
const openTicket = staffEndpoint({
  method: 'POST',
  path: '/api/staff/tickets',
  summary: { vi: 'Mở phiếu thay người gọi', en: 'Create a ticket for a caller' },
  access: screenAccess.desk,
  headers: ['Idempotency-Key'],
  described: { body: OpenTicketBody },
  answers: { 201: TicketForCallerResponse },
  problems: ['key-used-for-another-body', 'elsewhere', 'denunciation', 'too-many-reports'],
  needs: [
    ...([
      'tickets',
      'nonces',
      'redirectedReports',
      'attempts',
      'calls',
      'accessLog',
      'secret',
    ] as const),
    ...(['sealContact', 'sealIdentity', 'directory', 'pause', 'now'] as const),
  ],
  answer: async (request, member, services) => {
    const { lang } = request;
    const sent = parseJson(request.body);
    if (sent === undefined) return buildProblemReply('not-json', lang);
    const [directory, on] = [await services.directory(), services.now()];
    const read = parseReport(sent, OpenTicketBody, directory, on);
    if (read.kind === 'refused') return buildProblemReply('invalid', lang, { errors: read.errors });
    const { key, errors } = readReportIdempotencyKey(request, read.report, { directory, on });
    if (key === undefined) return buildProblemReply('invalid', lang, { errors });
    const { contact, receivedBy, merge, ...report } = read.report;
    const ports = { ...services, hmac: await services.secret() };
    const input = { report, contact, receivedBy, key, merge };
    const outcome = await openTicketForCaller(input, member, ports);
    if (outcome.kind !== 'opened') return toNotOpenedReply(outcome, lang, services.now());
    const { ticket, isCallLinked } = outcome;
    const opened = {
      ...toOpenedTicketResponse(outcome, lang),
      ...(isCallLinked !== undefined && { isCallLinked }),
      ...(outcome.merge && { merge: toMergeResponse(outcome.merge, lang) }),
    };
    return buildJsonReply(201, opened, { location: `/api/staff/tickets/${ticket.code}` });
  },
});

export const openTicketRoutes: StaffEndpoint<StaffApiDeps>[] = [openTicket];
