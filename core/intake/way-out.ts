import type { Directory } from '../directory/directory.ts';
import { isSettled } from '../ticket/lifecycle.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { type CitizenDeed, citizenMay, reopeningEnds } from './citizen-may.ts';

/** What remains to a citizen whose act isn't possible now. */
export type WayOut =
  | { kind: 'reopen'; until: Date }
  | { kind: 'too-late'; since: Date }
  | { kind: 'over' | 'merged' | 'write' | 'wait' };

export const wayOut = (
  { act }: { act: CitizenDeed },
  ticket: Ticket,
  directory: Directory,
  now: Date,
): WayOut => {
  const may = citizenMay(ticket, directory, now);
  if (ticket.status === 'merged') return { kind: 'merged' };
  if (may.reopen && act !== 'reopen') return { kind: 'reopen', until: may.reopen };
  if (!isSettled(ticket.status)) return { kind: may.write && act !== 'write' ? 'write' : 'wait' };
  const since = reopeningEnds(ticket, directory, now);
  return since ? { kind: 'too-late', since } : { kind: 'over' };
};
