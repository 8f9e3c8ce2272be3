import * as z from 'zod';
import type { Directory } from '../../directory/model/directory.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import type { TicketCode } from '../../ticket/model/ticket-code.ts';
import { getTicketPolicy } from '../../ticket/model/ticket-policy.ts';
import type { EnvelopeDecryptor } from '../../ticket/ports/envelope-encryption.ts';
import { type AccessLogEntry, buildStaffAccessLogEntry } from '../access/access-log.ts';
import type { SignedInMember } from '../members/signed-in-member.ts';

/** Temporary reservation of a callback by one operator, so that no citizen is called twice. */
type CallbackClaim = { code: TicketCode; sub: string; until: Date };

export type CallbackClaimStore = {
  /**
   * Stores a callback claim and its access log entry in one transaction. Returns `held` while another operator's claim is
   * valid.
   */
  take(
    claim: CallbackClaim,
    access: AccessLogEntry,
  ): Promise<{ kind: 'taken' } | { kind: 'held'; until: Date }>;
};

export type ClaimCallbackDeps = {
  claims: CallbackClaimStore;
  unsealContact: EnvelopeDecryptor;
  directory(): Promise<Directory>;
  now(): Date;
};

export type ClaimCallbackResult =
  | { kind: 'opened'; phone: string; heldUntil: Date }
  | { kind: 'no-call-owed' }
  | { kind: 'call-is-anothers'; until: Date };

const Contact = z.object({ phone: z.string() });

/** Claims a due callback and returns the citizen's decrypted phone number. Writes the access log entry before decrypting. */
export async function claimCallback(
  { code, contact, callTo = contact, callback }: Ticket,
  member: SignedInMember,
  { claims, unsealContact, ...ports }: ClaimCallbackDeps,
): Promise<ClaimCallbackResult> {
  if (!callTo || callback?.state !== 'owed') return { kind: 'no-call-owed' };
  const [directory, now] = [await ports.directory(), ports.now()];
  const { heldMinutes } = getTicketPolicy(directory, now).callback;
  const until = new Date(now.getTime() + heldMinutes * 60_000);
  const claimed = await claims.take(
    { code, sub: member.sub, until },
    buildStaffAccessLogEntry(member, { code, kind: 'contact-opened', at: now }),
  );
  if (claimed.kind === 'held') return { kind: 'call-is-anothers', until: claimed.until };
  const { phone } = Contact.parse(JSON.parse(await unsealContact(callTo, code)));
  return { kind: 'opened', phone, heldUntil: until };
}
