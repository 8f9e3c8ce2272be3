import type { OpenTicketResult } from '../../../core/intake/open/open-ticket.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import { toOtherAuthorityReportReply } from './redirected-report-reply.ts';
import { buildProblemReply, type HttpReply, withRetryAfter } from './reply.ts';

type NotOpened = Exclude<OpenTicketResult, { kind: 'opened' }>;

/** Converts the reason why no ticket was opened into an API error response. */
export function toNotOpenedReply(outcome: NotOpened, lang: Lang, now: Date): HttpReply {
  switch (outcome.kind) {
    case 'refused':
      return buildProblemReply('invalid', lang, { errors: outcome.errors });
    case 'key-used-for-another-body':
      return buildProblemReply(outcome.kind, lang, {
        errors: [{ field: 'Idempotency-Key', problem: 'key-used' }],
      });
    case 'too-many-reports':
      return withRetryAfter(buildProblemReply(outcome.kind, lang), outcome.retryAt, now);
    case 'elsewhere':
    case 'denunciation':
      return toOtherAuthorityReportReply(outcome, lang);
  }
}
