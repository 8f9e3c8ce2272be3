import * as z from 'zod';
import type { Clock } from '../parts.ts';
import { type Account, accountOf, password, phoneSecretOf } from './accounts.ts';
import type { Grants } from './grants.ts';
import { isCodeAt } from './totp.ts';

/** Next page or redirect of a sign-in. */
export type LoginStep =
  | { kind: 'who'; wrong?: boolean }
  | { kind: 'phone'; account: Account; step: string; wrong?: boolean }
  | { kind: 'refused'; why: string; detail: string }
  /** Redirect; `browser` is the new browser session, empty to end the session. */
  | { kind: 'to'; location: string; browser?: string }
  | { kind: 'failed' };

/** Input of a sign-in page. */
export type LoginWish = { email: string; password: string } | { step: string; code: string };

export type Known = { kind: 'known'; account: Account };

const stepMinutes = 3;
const mostTries = 3;

const Step = z.object({ email: z.string(), left: z.number() });

/** Checks e-mail address and password; an unknown account and a wrong password give the same result. */
const withPassword = (wish: { email: string; password: string }): LoginStep | Known => {
  const account = accountOf(wish.email);
  return account && wish.password === password
    ? { kind: 'known', account }
    : { kind: 'who', wrong: true };
};

/** Starts the authenticator step, which allows 3 attempts within 3 minutes each. */
const askForCode = (account: Account, grants: Grants, left = mostTries): LoginStep => {
  const step = grants.give('step', { email: account.email, left }, stepMinutes);
  return { kind: 'phone', account, step, ...(left < mostTries && { wrong: true }) };
};

const withCode = (
  { step, code }: { step: string; code: string },
  grants: Grants,
  clock: Clock,
): LoginStep | Known => {
  const taken = grants.find('step', step, Step);
  grants.end('step', step);
  const account = taken && accountOf(taken.email);
  if (!account) return { kind: 'who', wrong: true };
  if (isCodeAt(phoneSecretOf(account), code.replaceAll(/\s/g, ''), clock.now())) {
    return { kind: 'known', account };
  }
  return taken.left > 1
    ? askForCode(account, grants, taken.left - 1)
    : { kind: 'who', wrong: true };
};

/** Identifies the account of a sign-in input, or returns the next sign-in step. */
export const whoIs = (
  wish: LoginWish,
  { grants, clock, needsCode }: { grants: Grants; clock: Clock; needsCode(of: Account): boolean },
): LoginStep | Known => {
  if ('step' in wish) return withCode(wish, grants, clock);
  const outcome = withPassword(wish);
  return outcome.kind === 'known' && needsCode(outcome.account)
    ? askForCode(outcome.account, grants)
    : outcome;
};
