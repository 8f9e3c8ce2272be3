import { createHash } from 'node:crypto';
import * as z from 'zod';
import people from './accounts.json' with { type: 'json' };

/** Fictitious staff account in the local user pool. */
export type LocalAccount = {
  email: string;
  name: string;
  /** Role of the staff member; undefined when the account doesn't belong to a staff member yet. */
  role?: string | undefined;
  unit?: string | undefined;
  unitName?: string | undefined;
  /** First and last day on which the account's unit exists (ISO date); undefined without a limit. */
  firstDay?: string | undefined;
  lastDay?: string | undefined;
  /** Whether signing in to the account requires a code from an authenticator app. */
  hasPhone?: boolean | undefined;
};

const Accounts = z.array(
  z.object({
    email: z.string(),
    name: z.string(),
    role: z.string().optional(),
    unit: z.string().optional(),
    unitName: z.string().optional(),
    firstDay: z.iso.date().optional(),
    lastDay: z.iso.date().optional(),
    hasPhone: z.boolean().optional(),
  }),
);

const localAccounts: readonly LocalAccount[] = Accounts.parse(people);

/** Returns the accounts whose units exist on the day of the given instant in Vietnam. */
export function listLocalAccounts(now: Date): LocalAccount[] {
  const day = new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
  return localAccounts.filter(
    ({ firstDay = day, lastDay = day }) => firstDay <= day && day <= lastDay,
  );
}

/** Password of all fictitious accounts in the local user pool; the sign-in page displays it. */
export const localAccountPassword = 'Tong-dai-1022!';

/** Returns the local account with this e-mail address, ignoring case. */
export function findAccountByEmail(email: string): LocalAccount | undefined {
  return localAccounts.find((account) => account.email === email.trim().toLowerCase());
}

/** Returns the TOTP secret of the account's authenticator app, derived from the e-mail address. */
export function deriveTotpSecret({ email }: LocalAccount): Buffer {
  return createHash('sha256').update(`telephone of ${email}`).digest().subarray(0, 20);
}
