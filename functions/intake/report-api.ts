import * as z from 'zod';
import { openTicket } from '../../core/intake/open-ticket.ts';
import { IdempotencyKey, ReportRequest } from '../../core/intake/report.ts';
import { isTrialBy, trialHeader } from '../../core/intake/trial-mark.ts';
import { fieldErrors, problemIn } from '../../core/messages/field-error.ts';
import { Lang } from '../../core/messages/lang.ts';
import { toHotlineTime } from '../../core/time/instant.ts';
import { jsonIn } from '../runtime/json-body.ts';
import { notOpenedReply } from '../runtime/not-opened-reply.ts';
import { json, problem, type Reply } from '../runtime/reply.ts';
import type { Request } from '../runtime/request.ts';
import type { PublicServices } from './services.ts';
import { visitorOf } from './visitor-cookie.ts';

const Sent = z.object({ lang: Lang.optional().catch(undefined) }).catch({});

/** `POST /api/reports`: opens a ticket; the same key and body get the same answer again. */
export const openReport = async (request: Request, services: PublicServices): Promise<Reply> => {
  const said = jsonIn(request.body);
  if (said === undefined) return problem(400, 'not-json', request.lang);
  const report = ReportRequest.safeParse(said);
  const { lang = request.lang } = Sent.parse(said);
  const key = IdempotencyKey.safeParse(request.headers['idempotency-key']);
  if (!report.success || !key.success) {
    const errors = [
      ...(key.error ? [{ field: 'Idempotency-Key', problem: problemIn(key.error) }] : []),
      ...(report.error ? fieldErrors(report.error) : []),
    ];
    return problem(400, 'invalid', lang, { errors });
  }
  const keyed = await services.secret();
  const isTrial = isTrialBy(request.headers[trialHeader], key.data, keyed);
  const outcome = await openTicket(
    report.data,
    {
      ...{ channel: 'web', key: key.data, address: request.address },
      ...{ device: visitorOf(request), isTrial },
    },
    { ...services, keyed },
  );
  if (outcome.kind !== 'opened') return notOpenedReply(outcome, lang, services.now());
  const { ticket, pin } = outcome;
  const opening = {
    code: ticket.code,
    pin,
    status: 'new',
    acknowledgeBy: toHotlineTime(ticket.promised.acknowledgeBy),
    resolveBy: toHotlineTime(ticket.promised.resolveBy),
  };
  return json(201, opening, { location: `/api/reports/${ticket.code}` });
};
