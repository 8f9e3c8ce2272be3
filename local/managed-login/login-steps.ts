import * as z from 'zod';
import type { Clock } from '../parts.ts';
import { findAccountByEmail, type LocalAccount, localPassword, totpSecretOf } from './accounts.ts';
import type { TemporaryTokenStore } from './grants.ts';
import { isTotpCodeValid } from './totp.ts';

/** Next page of the sign-in process, or the redirect at its end. */
export type LoginStep =
  | { kind: 'who'; wrong?: boolean }
  | { kind: 'phone'; account: LocalAccount; step: string; wrong?: boolean }
  | { kind: 'refused'; why: string; detail: string }
  /** Redirect to `location`; `browser` is the new browser session, and an empty text ends the session. */
  | { kind: 'to'; location: string; browser?: string }
  | { kind: 'failed' };

/** Input of a sign-in form: e-mail address and password, or the code of the authenticator app. */
export type LoginInput = { email: string; password: string } | { step: string; code: string };

export type IdentifiedAccount = { kind: 'known'; account: LocalAccount };

const stepMinutes = 3;
const maxTries = 3;

const Step = z.object({ email: z.string(), left: z.number() });

/** Verifies e-mail address and password; the result for an unknown account is the same as for a wrong password. */
const withPassword = (wish: { email: string; password: string }): LoginStep | IdentifiedAccount => {
  const account = findAccountByEmail(wish.email);
  return account && wish.password === localPassword
    ? { kind: 'known', account }
    : { kind: 'who', wrong: true };
};

/** Starts the sign-in step for the authenticator app's code. The step allows 3 attempts, within 3 minutes each. */
const requestDeviceCode = (
  account: LocalAccount,
  grants: TemporaryTokenStore,
  left = maxTries,
): LoginStep => {
  const step = grants.give('step', { email: account.email, left }, stepMinutes);
  return { kind: 'phone', account, step, ...(left < maxTries && { wrong: true }) };
};

const withCode = (
  { step, code }: { step: string; code: string },
  grants: TemporaryTokenStore,
  clock: Clock,
): LoginStep | IdentifiedAccount => {
  const taken = grants.find('step', step, Step);
  grants.end('step', step);
  const account = taken && findAccountByEmail(taken.email);
  if (!account) return { kind: 'who', wrong: true };
  if (isTotpCodeValid(totpSecretOf(account), code.replaceAll(/\s/g, ''), clock.now())) {
    return { kind: 'known', account };
  }
  return taken.left > 1
    ? requestDeviceCode(account, grants, taken.left - 1)
    : { kind: 'who', wrong: true };
};

/** Identifies the account from the input of a sign-in form, or returns the next sign-in step. */
export function identifyAccount(
  input: LoginInput,
  {
    grants,
    clock,
    needsCode,
  }: { grants: TemporaryTokenStore; clock: Clock; needsCode(of: LocalAccount): boolean },
): LoginStep | IdentifiedAccount {
  if ('step' in input) return withCode(input, grants, clock);
  const outcome = withPassword(input);
  return outcome.kind === 'known' && needsCode(outcome.account)
    ? requestDeviceCode(outcome.account, grants)
    : outcome;
}
