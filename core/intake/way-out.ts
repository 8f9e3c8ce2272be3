import type { Directory } from '../directory/directory.ts';
import { hasWords, isCommonAct } from '../ticket/act-on-common.ts';
import type { WithCommon } from '../ticket/common-ticket.ts';
import { isSettled } from '../ticket/lifecycle.ts';
import { type CitizenDeed, citizenMay, reopeningEnds } from './citizen-may.ts';

/** Alternative for a citizen whose action is not possible now. */
export type WayOut =
  | { kind: 'reopen'; until: Date }
  | { kind: 'too-late'; since: Date }
  | { kind: 'over' | 'merged' | 'write' | 'wait' };

export const wayOut = (
  { act }: { act: CitizenDeed },
  whole: WithCommon,
  directory: Directory,
  now: Date,
): WayOut => {
  const { ticket, common = ticket } = whole;
  const may = citizenMay(whole, directory, now);
  const isPast = whole.common && (!isCommonAct(act) || !hasWords(ticket));
  if (isPast || common.status === 'merged') return { kind: 'merged' };
  if (may.reopen && act !== 'reopen') return { kind: 'reopen', until: may.reopen };
  if (!isSettled(common.status)) return { kind: may.write && act !== 'write' ? 'write' : 'wait' };
  const since = reopeningEnds(whole, directory, now);
  return since ? { kind: 'too-late', since } : { kind: 'over' };
};
