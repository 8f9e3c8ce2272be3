import { OpenedForCallerAnswer } from '../../core/contract/staff-answers.ts';
import { readReport } from '../../core/intake/read-report.ts';
import { ReportRequest } from '../../core/intake/report.ts';
import { problemIn } from '../../core/messages/field-error.ts';
import { openForCaller } from '../../core/staff/open-for-caller.ts';
import { CallId } from '../../core/ticket/voice-message.ts';
import { jsonIn } from '../runtime/json-body.ts';
import { notOpenedReply } from '../runtime/not-opened-reply.ts';
import { openedAnswer } from '../runtime/opened-answer.ts';
import { openingKey } from '../runtime/opening-key.ts';
import { json, problem } from '../runtime/reply.ts';
import type { StaffRoute } from './staff-door.ts';

/** Request body: a report, and the contact id of the call it came from, if any. */
const Taken = ReportRequest.extend({ contact: CallId.optional() });

/** Handles `POST /api/staff/tickets`: opens a ticket for a caller or a visitor at the counter. */
const openTicket: StaffRoute['answer'] = async (request, member, services) => {
  const { lang } = request;
  const sent = jsonIn(request.body);
  if (sent === undefined) return problem(400, 'not-json', lang);
  const [directory, on] = [await services.directory(), services.now()];
  const read = readReport(sent, Taken, directory, on);
  if (read.kind === 'refused') return problem(400, 'invalid', lang, { errors: read.errors });
  const key = openingKey(request, read.report, { directory, on });
  if (!key.success) {
    const errors = [{ field: 'Idempotency-Key', problem: problemIn(key.error) }];
    return problem(400, 'invalid', lang, { errors });
  }
  const { contact, ...report } = read.report;
  const ports = { ...services, keyed: await services.secret() };
  const outcome = await openForCaller({ report, contact, key: key.data }, member, ports);
  if (outcome.kind !== 'opened') return notOpenedReply(outcome, lang, services.now());
  const { ticket, isCallLinked } = outcome;
  const opened = {
    ...openedAnswer(outcome, lang),
    ...(isCallLinked !== undefined && { isCallLinked }),
  };
  return json(201, opened, { location: `/api/staff/tickets/${ticket.code}` });
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
