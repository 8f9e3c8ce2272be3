import * as z from 'zod';
import type { Directory } from '../directory/model/directory.ts';
import { type AccessLog, buildStaffAccessLogEntry } from '../staff/access/access-log.ts';
import {
  type IdentityRevealStore,
  requiresIdentityRevealApproval,
} from '../staff/access/identity-reveal.ts';
import type { SignedInMember } from '../staff/members/signed-in-member.ts';
import type { TicketEvent } from '../ticket/events/event.ts';
import type { Ticket } from '../ticket/model/ticket.ts';
import type { EnvelopeDecryptor } from '../ticket/ports/envelope-encryption.ts';
import type { TicketStore } from '../ticket/ports/ticket-store.ts';
import { getNationalEntryState } from './national-duty.ts';

/**
 * Whether staff may enter the sender's name and contact data in the national system. `open`: yes, if they may reveal them.
 * `two-persons`: only with the approval of a second person. `withheld`: never, because the sender requested it. `none`: no
 * such data are stored.
 */
export const SenderDisclosure = z.enum(['open', 'two-persons', 'withheld', 'none']);
export type SenderDisclosure = z.infer<typeof SenderDisclosure>;

export function determineSenderDisclosure(
  ticket: Ticket,
  events: readonly TicketEvent[],
  directory: Directory,
): SenderDisclosure {
  if (ticket.anonymous) return 'withheld';
  if (!ticket.contact && !ticket.identity) return 'none';
  return requiresIdentityRevealApproval(ticket, events, directory) ? 'two-persons' : 'open';
}

export type OpenSenderContactDeps = {
  tickets: Pick<TicketStore, 'history'>;
  reveals: Pick<IdentityRevealStore, 'find'>;
  accessLog: Pick<AccessLog, 'record'>;
  unsealContact: EnvelopeDecryptor;
  directory(): Promise<Directory>;
  now(): Date;
};

const SenderContact = z.object({ phone: z.string().optional(), email: z.string().optional() });
type SenderContact = z.infer<typeof SenderContact>;

export type OpenSenderContactResult =
  | ({ kind: 'opened' } & SenderContact)
  | { kind: 'not-due-for-national-system' }
  | { kind: 'sender-withheld' }
  | { kind: 'not-approved' }
  | { kind: 'no-contact' };

/**
 * Returns whether a second person has approved the member's request to reveal the sender, and the approval is still valid.
 */
const isApproved = async (
  { code }: Ticket,
  { sub }: SignedInMember,
  { reveals, now }: Pick<OpenSenderContactDeps, 'reveals' | 'now'>,
): Promise<boolean> => {
  const request = await reveals.find(code, sub);
  return (
    request !== undefined &&
    (request.state === 'approved' || request.state === 'used') &&
    now() < request.expiresAt
  );
};

/**
 * Returns the sender's decrypted telephone number and e-mail address for entry in the national system. Writes the access
 * log entry before decrypting.
 */
export async function openSenderContact(
  { code }: Ticket,
  member: SignedInMember,
  { accessLog, unsealContact, ...ports }: OpenSenderContactDeps,
): Promise<OpenSenderContactResult> {
  const found = await ports.tickets.history(code);
  const directory = await ports.directory();
  if (!found || getNationalEntryState(found.ticket, directory) !== 'due')
    return { kind: 'not-due-for-national-system' };
  const { ticket, events } = found;
  const disclosure = determineSenderDisclosure(ticket, events, directory);
  if (disclosure === 'withheld') return { kind: 'sender-withheld' };
  if (!ticket.contact) return { kind: 'no-contact' };
  if (disclosure === 'two-persons' && !(await isApproved(ticket, member, ports)))
    return { kind: 'not-approved' };
  const at = ports.now();
  await accessLog.record(buildStaffAccessLogEntry(member, { code, kind: 'contact-exported', at }));
  const contact = SenderContact.parse(JSON.parse(await unsealContact(ticket.contact, code)));
  return { kind: 'opened', ...contact };
}
