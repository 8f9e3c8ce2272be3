import type { StaffMember } from '../staff/member.ts';
import { ticketFor } from '../staff/signed-in.ts';
import type { Merge, SealedStaffAct } from './act.ts';
import { mergeChange, mergePartner } from './acts/merge.ts';
import { notNow, refused } from './acts/rule.ts';
import type { TicketCode } from './code.ts';
import type { Actor } from './event.ts';
import { type Asking, type Performed, type PerformPorts, perform, recordOnce } from './perform.ts';

type Member = Pick<StaffMember, 'sub' | 'role' | 'unit'>;

/** Staff request for a ticket action: the member, the ticket version they saw, and the idempotency key. */
export type StaffAsking = { member: Member; version: number; nonce: string; bodyHash?: string };

/** Returns the member as an actor; an officer acts for their unit. */
export const actorOf = ({ sub, role, unit }: Member): Actor => ({
  role,
  sub,
  ...(unit && { unit }),
});

const askingOf = ({ member, version, nonce, bodyHash }: StaffAsking): Asking => ({
  by: actorOf(member),
  channel: 'console',
  nonce,
  ...(bodyHash && { bodyHash }),
  seen: { version, hears: ({ by }) => by.sub !== member.sub },
});

export const actAsStaff = (
  code: TicketCode,
  act: SealedStaffAct,
  asking: StaffAsking,
  ports: PerformPorts,
): Promise<Performed> => perform(code, act, askingOf(asking), ports);

/**
 * Merges a ticket into another or undoes the merge; both tickets change in one transaction. Rejects a target that the member
 * may not read as if it didn't exist.
 */
export const mergeAsStaff = (
  code: TicketCode,
  act: Merge,
  asking: StaffAsking,
  ports: PerformPorts,
): Promise<Performed> =>
  recordOnce(
    code,
    act.act,
    askingOf(asking),
    async (ticket, occasion) => {
      const partner = mergePartner(ticket, act);
      if (!partner) return notNow;
      const found = await ports.tickets.find(partner);
      // undoing a merge reveals nothing; staff who may merge see every ticket that isn't about themselves
      const reader = { ...asking.member, reach: 'any' } as const;
      const into = act.act === 'merge' ? ticketFor(reader, found, occasion) : found;
      return into ? mergeChange(ticket, into, act, occasion) : refused('into', 'merge-unknown');
    },
    ports,
  );
