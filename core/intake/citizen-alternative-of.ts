import type { Directory } from '../directory/directory.ts';
import type { TicketAndCommon } from '../ticket/common-ticket.ts';
import { hasCitizenText, isCommonTicketAction } from '../ticket/decide-common-action.ts';
import { isSettled } from '../ticket/lifecycle.ts';
import {
  type CitizenAction,
  citizenPermissionsOf,
  reopenableUntilOf,
} from './citizen-permissions-of.ts';

/** Alternative for a citizen whose requested action is not possible now. */
export type CitizenAlternative =
  | { kind: 'reopen'; until: Date }
  | { kind: 'too-late'; since: Date }
  | { kind: 'over' | 'merged' | 'write' | 'wait' };

export function citizenAlternativeOf(
  { act }: { act: CitizenAction },
  whole: TicketAndCommon,
  directory: Directory,
  now: Date,
): CitizenAlternative {
  const { ticket, common = ticket } = whole;
  const may = citizenPermissionsOf(whole, directory, now);
  const isPast = whole.common && (!isCommonTicketAction(act) || !hasCitizenText(ticket));
  if (isPast || common.status === 'merged') return { kind: 'merged' };
  if (may.reopen && act !== 'reopen') return { kind: 'reopen', until: may.reopen };
  if (!isSettled(common.status)) return { kind: may.write && act !== 'write' ? 'write' : 'wait' };
  const since = reopenableUntilOf(whole, directory, now);
  return since ? { kind: 'too-late', since } : { kind: 'over' };
}
