import * as z from 'zod';
import type { FieldErrorCode } from '../../messages/texts/errors/field-error-text.ts';
import { type ChangeMemberDeps, changeMember } from './change-member.ts';
import { MemberRequest } from './member.ts';

/** Sign-in account of a person in the identity provider. */
type StaffAccount = { sub: string; isEnabled: boolean; isVerified: boolean };

export type StaffAccountReader = {
  /** Returns the account with this e-mail address, or undefined if there is none. */
  find(email: string): Promise<StaffAccount | undefined>;
};

const email = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email('sign-in-email-malformed').max(254, 'too-long'));

/** An administrator's request to add a staff member, whose account the e-mail address identifies. */
export const NewMemberRequest = z.discriminatedUnion('role', [
  MemberRequest.options[0].extend({ email }),
  MemberRequest.options[1].extend({ email }),
]);
export type NewMemberRequest = z.infer<typeof NewMemberRequest>;

type AccountProblem = Extract<FieldErrorCode, `account-${string}`>;
type AddMemberResult =
  | Awaited<ReturnType<typeof changeMember>>
  | { kind: 'account-refused'; problem: AccountProblem };

const findAccountProblem = (account: StaffAccount): AccountProblem | undefined => {
  if (!account.isEnabled) return 'account-disabled';
  return account.isVerified ? undefined : 'account-unverified';
};

/**
 * Adds a staff member. The identity provider must have verified the e-mail address of the account, so that nobody gets the
 * role by registering another person's address.
 */
export async function addMember(
  { email: address, ...request }: NewMemberRequest,
  by: Parameters<typeof changeMember>[0]['by'],
  { accounts, ...ports }: ChangeMemberDeps & { accounts: StaffAccountReader },
): Promise<AddMemberResult> {
  const account = await accounts.find(address);
  if (!account) return { kind: 'account-refused', problem: 'account-unknown' };
  const problem = findAccountProblem(account);
  if (problem) return { kind: 'account-refused', problem };
  return changeMember({ sub: account.sub, by, request: MemberRequest.parse(request) }, ports);
}
