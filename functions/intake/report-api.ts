import * as z from 'zod';
import { openTicket } from '../../core/intake/open-ticket.ts';
import { IdempotencyKey, ReportRequest } from '../../core/intake/report.ts';
import { trackTicket } from '../../core/intake/track-ticket.ts';
import { fieldErrors, problemIn } from '../../core/messages/field-error.ts';
import { Lang } from '../../core/messages/lang.ts';
import { statusLabels } from '../../core/messages/wording/labels.ts';
import { lateness } from '../../core/sla/lateness.ts';
import { TypedTicketCode } from '../../core/ticket/code.ts';
import type { TicketEvent } from '../../core/ticket/event.ts';
import { lastAnswer } from '../../core/ticket/last-answer.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import { toHotlineTime } from '../../core/time/instant.ts';
import { json, problem, type Reply, retryLater } from '../runtime/reply.ts';
import type { Request } from '../runtime/request.ts';
import type { PublicServices } from './services.ts';

const Sent = z.object({ lang: Lang.optional().catch(undefined) }).catch({});

const parsedBody = (body: string) => {
  try {
    const report = ReportRequest.safeParse(JSON.parse(body));
    return { report, lang: Sent.parse(JSON.parse(body)).lang };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

/** `POST /api/reports`: opens a ticket; the same key and body get the same answer again. */
export const openReport = async (request: Request, services: PublicServices): Promise<Reply> => {
  const body = parsedBody(request.body);
  if (!body) return problem(400, 'not-json', request.lang);
  const { report, lang = request.lang } = body;
  const key = IdempotencyKey.safeParse(request.headers['idempotency-key']);
  if (!report.success || !key.success) {
    const errors = [
      ...(key.error ? [{ field: 'Idempotency-Key', problem: problemIn(key.error) }] : []),
      ...(report.error ? fieldErrors(report.error) : []),
    ];
    return problem(400, 'invalid', lang, { errors });
  }
  const outcome = await openTicket(
    report.data,
    { channel: 'web', key: key.data, address: request.address },
    { ...services, keyed: await services.secret() },
  );
  switch (outcome.kind) {
    case 'refused':
      return problem(400, 'invalid', lang, { errors: outcome.errors });
    case 'key-used-for-another-body':
      return problem(409, outcome.kind, lang, {
        errors: [{ field: 'Idempotency-Key', problem: 'key-used' }],
      });
    case 'opened': {
      const { ticket, pin } = outcome;
      const opening = {
        code: ticket.code,
        pin,
        status: 'new',
        acknowledgeBy: toHotlineTime(ticket.promised.acknowledgeBy),
        resolveBy: toHotlineTime(ticket.promised.resolveBy),
      };
      return json(201, opening, { location: `/api/reports/${ticket.code}` });
    }
  }
};

const time = (instant: Date | undefined) => instant && toHotlineTime(instant);

const labelOf = (ticket: Ticket, lang: Lang, now: Date) => ({
  code: ticket.code,
  status: ticket.status,
  label: statusLabels[lang][ticket.status],
  openedAt: time(ticket.openedAt),
  acknowledgeBy: time(ticket.clocks.acknowledge.dueAt),
  resolveBy: time(ticket.clocks.resolve.dueAt),
  acknowledgedAt: time(ticket.clocks.acknowledge.stoppedAt),
  answeredAt: time(ticket.answeredAt),
  late: lateness(ticket, now),
});

const publicEvent = (event: TicketEvent) => {
  const { kind, version } = event;
  const common = { version, kind, at: toHotlineTime(event.at) };
  switch (event.kind) {
    case 'assigned':
    case 'queued':
    case 'acknowledged':
      return { ...common, unit: event.unitName };
    case 'answered':
      return { ...common, unit: event.unitName, text: event.text };
    case 'rung':
      return { ...common, clock: event.clock, percent: event.percent };
    case 'opened':
      return common;
  }
};

const answerOf = (events: TicketEvent[]) => {
  const last = lastAnswer(events);
  return last && { text: last.text, at: toHotlineTime(last.at), unit: last.unitName };
};

/** `GET /api/reports/{code}`: label and dates; with `X-Report-Pin` the text, events and answer. */
export const readReport = async (request: Request, services: PublicServices): Promise<Reply> => {
  const { lang, params, headers, address } = request;
  const code = TypedTicketCode.safeParse(params['code']);
  if (!code.success) {
    const errors = [{ field: 'code', problem: problemIn(code.error) }];
    return problem(404, 'not-found', lang, { errors });
  }
  const outcome = await trackTicket(
    { code: code.data, pin: headers['x-report-pin'], address },
    { ...services, keyed: await services.secret() },
  );
  const now = services.now();
  switch (outcome.kind) {
    case 'not-found':
      return problem(404, 'not-found', lang);
    case 'malformed-pin':
      return problem(400, 'invalid', lang, {
        errors: [{ field: 'X-Report-Pin', problem: 'pin-malformed' }],
      });
    case 'wrong-pin':
      return problem(403, 'wrong-pin', lang, {
        errors: [{ field: 'X-Report-Pin', problem: 'pin-wrong' }],
      });
    case 'too-many':
      return retryLater(problem(429, 'too-many-attempts', lang), outcome.retryAt, now);
    case 'label':
      return json(200, labelOf(outcome.ticket, lang, now));
    case 'full': {
      const { ticket, events } = outcome;
      return json(200, {
        ...labelOf(ticket, lang, now),
        service: ticket.service,
        topic: ticket.topic,
        unit: ticket.unitName,
        areaCode: ticket.areaCode,
        area: ticket.areaName,
        place: ticket.place,
        text: ticket.text,
        answers: ticket.answers,
        answer: answerOf(events),
        events: events.map(publicEvent),
      });
    }
  }
};
