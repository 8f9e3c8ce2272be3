import type { OpenTicketOutcome } from '../../core/intake/open-ticket.ts';
import type { Lang } from '../../core/messages/lang.ts';
import { guidedReply } from './guided-reply.ts';
import { problem, type Reply, retryLater } from './reply.ts';

type NotOpened = Exclude<OpenTicketOutcome, { kind: 'opened' }>;

/** Converts the reason why no ticket was opened into an API error response. */
export const notOpenedReply = (outcome: NotOpened, lang: Lang, now: Date): Reply => {
  switch (outcome.kind) {
    case 'refused':
      return problem(400, 'invalid', lang, { errors: outcome.errors });
    case 'key-used-for-another-body':
      return problem(409, outcome.kind, lang, {
        errors: [{ field: 'Idempotency-Key', problem: 'key-used' }],
      });
    case 'too-many-reports':
      return retryLater(problem(429, outcome.kind, lang), outcome.retryAt, now);
    case 'elsewhere':
    case 'denunciation':
      return guidedReply(outcome, lang);
  }
};
