import { createHash } from 'node:crypto';
import * as z from 'zod';
import people from './accounts.json' with { type: 'json' };

/** Somebody invented, of whose account the pool of this machine knows. */
export type Account = {
  email: string;
  name: string;
  /** Nobody's who isn't yet in the list of staff. */
  role?: string | undefined;
  unit?: string | undefined;
  unitName?: string | undefined;
  /** Whether the account asks for a code from a telephone's app. */
  hasPhone?: boolean | undefined;
};

const Accounts = z.array(
  z.object({
    email: z.string(),
    name: z.string(),
    role: z.string().optional(),
    unit: z.string().optional(),
    unitName: z.string().optional(),
    hasPhone: z.boolean().optional(),
  }),
);

export const accounts: readonly Account[] = Accounts.parse(people);

/** Everybody's here; it says so on the page. */
export const password = 'Tong-dai-1022!';

/** E-mail addresses are the pool's names, in whatever letters. */
export const accountOf = (email: string): Account | undefined =>
  accounts.find((account) => account.email === email.trim().toLowerCase());

/** What the app on somebody's telephone keeps. */
export const phoneSecretOf = ({ email }: Account): Buffer =>
  createHash('sha256').update(`telephone of ${email}`).digest().subarray(0, 20);
