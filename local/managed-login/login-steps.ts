import * as z from 'zod';
import type { Clock } from '../component-types.ts';
import {
  deriveTotpSecret,
  findAccountByEmail,
  type LocalAccount,
  localAccountPassword,
} from './accounts.ts';
import type { TemporaryTokenStore } from './temporary-tokens.ts';
import { isTotpCodeValid } from './totp.ts';

/** Result of a step in the emulated Cognito login: the next page, or the redirect at the end of the sign-in. */
export type LoginStep =
  | { kind: 'who'; wrong?: boolean }
  | { kind: 'phone'; account: LocalAccount; step: string; wrong?: boolean }
  | { kind: 'refused'; error: string; detail: string }
  /** Redirect to `location`. `browser` is the token of the new browser session; an empty text ends the session. */
  | { kind: 'to'; location: string; browser?: string }
  | { kind: 'failed' };

/** Input of a sign-in form: e-mail address and password or, in the second step, the code of the authenticator app. */
export type LoginInput = { email: string; password: string } | { step: string; code: string };

export type IdentifiedAccount = { kind: 'known'; account: LocalAccount };

const stepMinutes = 3;
const maxTries = 3;

const Step = z.object({ email: z.string(), left: z.number() });

/** Verifies e-mail address and password of a sign-in. An unknown account gets the same result as a wrong password. */
const checkPassword = (credentials: {
  email: string;
  password: string;
}): LoginStep | IdentifiedAccount => {
  const account = findAccountByEmail(credentials.email);
  return account && credentials.password === localAccountPassword
    ? { kind: 'known', account }
    : { kind: 'who', wrong: true };
};

/** Starts the sign-in step that asks for the authenticator app's code. The user has 3 attempts, each within 3 minutes. */
const requestDeviceCode = (
  account: LocalAccount,
  grants: TemporaryTokenStore,
  left = maxTries,
): LoginStep => {
  const step = grants.give('step', { email: account.email, left }, stepMinutes);
  return { kind: 'phone', account, step, ...(left < maxTries && { wrong: true }) };
};

const checkDeviceCode = (
  { step, code }: { step: string; code: string },
  grants: TemporaryTokenStore,
  clock: Clock,
): LoginStep | IdentifiedAccount => {
  const storedStep = grants.find('step', step, Step);
  grants.end('step', step);
  const account = storedStep && findAccountByEmail(storedStep.email);
  if (!account) return { kind: 'who', wrong: true };
  if (isTotpCodeValid(deriveTotpSecret(account), code.replaceAll(/\s/g, ''), clock.now())) {
    return { kind: 'known', account };
  }
  return storedStep.left > 1
    ? requestDeviceCode(account, grants, storedStep.left - 1)
    : { kind: 'who', wrong: true };
};

/** Identifies the account from the input of a sign-in form, or returns the next step of the sign-in. */
export function identifyAccount(
  input: LoginInput,
  {
    grants,
    clock,
    needsCode,
  }: { grants: TemporaryTokenStore; clock: Clock; needsCode(of: LocalAccount): boolean },
): LoginStep | IdentifiedAccount {
  if ('step' in input) return checkDeviceCode(input, grants, clock);
  const outcome = checkPassword(input);
  return outcome.kind === 'known' && needsCode(outcome.account)
    ? requestDeviceCode(outcome.account, grants)
    : outcome;
}
