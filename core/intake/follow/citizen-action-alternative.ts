import type { Directory } from '../../directory/model/directory.ts';
import {
  hasCitizenText,
  isCommonTicketActionName,
} from '../../ticket/change/decide-common-action.ts';
import type { TicketWithCommonTicket } from '../../ticket/duplicates/common-ticket.ts';
import { isAnsweredOrEnded } from '../../ticket/model/lifecycle.ts';
import {
  type CitizenAction,
  getCitizenPermissions,
  getReopeningDeadline,
} from './citizen-permissions.ts';

/** Alternative to offer to a citizen whose requested action is not possible now, such as reopening the ticket. */
export type CitizenActionAlternative =
  | { kind: 'reopen'; until: Date }
  | { kind: 'too-late'; since: Date }
  | { kind: 'over' | 'too-often' | 'merged' | 'write' | 'wait' };

export function findCitizenActionAlternative(
  { act }: { act: CitizenAction },
  ticketWithCommon: TicketWithCommonTicket,
  directory: Directory,
  now: Date,
): CitizenActionAlternative {
  const { ticket, common = ticket } = ticketWithCommon;
  const may = getCitizenPermissions(ticketWithCommon, directory, now);
  const isPast =
    ticketWithCommon.common && (!isCommonTicketActionName(act) || !hasCitizenText(ticket));
  if (isPast || common.status === 'merged') return { kind: 'merged' };
  if (may.reopen && act !== 'reopen') return { kind: 'reopen', until: may.reopen };
  if (!isAnsweredOrEnded(common.status))
    return { kind: may.write && act !== 'write' ? 'write' : 'wait' };
  const since = getReopeningDeadline(ticketWithCommon, directory, now);
  if (!since) return { kind: 'over' };
  return now > since ? { kind: 'too-late', since } : { kind: 'too-often' };
}
