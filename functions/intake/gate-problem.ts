import type { Refusal } from '../../core/intake/pin-gate.ts';
import { problemIn } from '../../core/messages/field-error.ts';
import type { Lang } from '../../core/messages/lang.ts';
import { pinLocked } from '../../core/messages/wording/pin-locked.ts';
import type { ProblemWord } from '../../core/messages/wording/problems.ts';
import { type TicketCode, TypedTicketCode } from '../../core/ticket/code.ts';
import { problem, type Reply, retryLater } from '../runtime/reply.ts';
import type { Request } from '../runtime/request.ts';

/** Returns the PIN and confirmation code from the request headers, with the client's address. */
export const shownBy = ({ headers, address }: Request) => ({
  pin: headers['x-report-pin'],
  confirmation: headers['x-report-confirmation'],
  address,
});

const withPin = (word: ProblemWord) => ({ errors: [{ field: 'X-Report-Pin', problem: word }] });

const withConfirmation = (word: ProblemWord) => ({
  errors: [{ field: 'X-Report-Confirmation', problem: word }],
});

/** Converts a failed PIN check into an API error response. */
export const gateProblem = (refusal: Refusal, lang: Lang, now: Date): Reply => {
  switch (refusal.kind) {
    case 'not-found':
      return problem(404, 'not-found', lang);
    case 'no-pin':
      return problem(403, 'wrong-pin', lang, withPin('pin-required'));
    case 'malformed-pin':
      return problem(400, 'invalid', lang, withPin('pin-malformed'));
    case 'wrong-pin':
      return problem(403, 'wrong-pin', lang, withPin('pin-wrong'));
    case 'confirmation-needed':
      return problem(403, 'confirmation-needed', lang, withConfirmation('confirmation-needed'));
    case 'wrong-confirmation':
      return problem(403, 'confirmation-needed', lang, withConfirmation('confirmation-wrong'));
    case 'too-many':
      return retryLater(
        problem(429, 'too-many-attempts', lang, {
          detail: pinLocked(lang, { retryAt: refusal.retryAt, now }),
        }),
        refusal.retryAt,
        now,
      );
  }
};

/** Returns the ticket code of the URL path, or a 404 response if it is malformed. */
export const codeIn = ({ params, lang }: Request): { code: TicketCode } | { reply: Reply } => {
  const code = TypedTicketCode.safeParse(params['code']);
  if (code.success) return { code: code.data };
  const errors = [{ field: 'code', problem: problemIn(code.error) }];
  return { reply: problem(404, 'not-found', lang, { errors }) };
};
