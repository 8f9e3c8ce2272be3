import { OpenedForCallerAnswer } from '../../core/contract/staff-answers.ts';
import { IdempotencyKey, ReportRequest } from '../../core/intake/report.ts';
import { problemIn } from '../../core/messages/field-error.ts';
import { openForCaller } from '../../core/staff/open-for-caller.ts';
import { CallId } from '../../core/ticket/voice-message.ts';
import { toHotlineTime } from '../../core/time/instant.ts';
import { notOpenedReply } from '../runtime/not-opened-reply.ts';
import { json, problem } from '../runtime/reply.ts';
import { readBody } from './read-request.ts';
import type { StaffRoute } from './staff-door.ts';

/** What a report is, and by which call it comes. */
const Taken = ReportRequest.extend({ contact: CallId.optional() });

/** `POST /api/staff/tickets`: opens a ticket for somebody who calls or stands at the counter. */
const openTicket: StaffRoute['answer'] = async (request, member, services) => {
  const { lang, headers } = request;
  const body = readBody(request, Taken);
  if (body.kind === 'refused') return body.reply;
  const key = IdempotencyKey.safeParse(headers['idempotency-key']);
  if (!key.success) {
    const errors = [{ field: 'Idempotency-Key', problem: problemIn(key.error) }];
    return problem(400, 'invalid', lang, { errors });
  }
  const { contact, ...report } = body.value;
  const ports = { ...services, keyed: await services.secret() };
  const outcome = await openForCaller({ report, contact, key: key.data }, member, ports);
  if (outcome.kind !== 'opened') return notOpenedReply(outcome, lang, services.now());
  const { ticket, pin, isCallLinked } = outcome;
  const told = {
    code: ticket.code,
    pin,
    status: 'new',
    acknowledgeBy: toHotlineTime(ticket.promised.acknowledgeBy),
    resolveBy: toHotlineTime(ticket.promised.resolveBy),
    ...(isCallLinked !== undefined && { isCallLinked }),
  };
  return json(201, told, { location: `/api/staff/tickets/${ticket.code}` });
};

export const openTicketRoutes: StaffRoute[] = [
  {
    method: 'POST',
    path: '/api/staff/tickets',
    contract: {
      headers: ['Idempotency-Key'],
      body: Taken,
      answers: { 201: OpenedForCallerAnswer },
      problems: {
        409: ['key-used-for-another-body'],
        422: ['elsewhere', 'denunciation'],
        429: ['too-many-reports'],
      },
    },
    answer: openTicket,
  },
];
