import type { Directory } from '../../directory/model/directory.ts';
import { findUnitInForce, getOperatorUnit } from '../../directory/model/organization/unit.ts';
import { buildUnitExclusionPredicate } from '../../routing/unit-exclusion.ts';
import { isActorAccused } from '../../ticket/model/action-permissions.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import { listSuspectedUnits } from '../../ticket/read/units/hidden-from-units.ts';
import { getMessageKind, type NotificationSubject } from '../message-kinds.ts';
import type { Notification } from '../notification.ts';

/**
 * Returns whether a complaint hold hides the ticket from the recipient's unit. Only the operators may read the ticket. A
 * unit above the operators only gets messages that don't identify it, unless the complaint may be about that unit.
 */
export function isTicketHiddenFromUnit(
  unit: string,
  subject: NotificationSubject,
  ticket: Ticket,
  { directory, now }: { directory: Directory; now: Date },
): boolean {
  const kind = getMessageKind(subject);
  return (
    ticket.complaintHold !== undefined &&
    unit !== getOperatorUnit(directory, now).ref &&
    (kind.to === 'citizen' ||
      kind.identifiesTicket ||
      buildUnitExclusionPredicate(directory, listSuspectedUnits(ticket), now)(unit))
  );
}

/**
 * Returns whether a pending notification is still needed at delivery. Officers get no notification about finished work,
 * reassigned tickets, complaints about their own unit, or after their unit has ended. Citizens get none after their contact
 * data were erased or if the event was undone.
 */
export function isNotificationNeeded(
  { to, subject, assignment, requestedAt, finalContact }: Notification,
  ticket: Ticket,
  directoryAt: { directory: Directory; now: Date },
): boolean {
  const kind = getMessageKind(subject);
  const relevant = { subject, assignment, requestedAt, now: directoryAt.now };
  if (!kind.isNeeded(ticket, relevant)) return false;
  if (to.kind === 'citizen' || kind.to === 'citizen') {
    return to.kind === kind.to && (!ticket.anonymisedAt || finalContact !== undefined);
  }
  if (findUnitInForce(directoryAt.directory, to.unit, directoryAt.now)?.ref !== to.unit)
    return false;
  // the ticket under which a message about several tickets is stored may be hidden
  if (kind.scope(subject).kind === 'ticket') {
    const reader = { role: 'officer', unit: to.unit, post: to.role } as const;
    if (isActorAccused(reader, ticket.accused, directoryAt)) return false;
    if (isTicketHiddenFromUnit(to.unit, subject, ticket, directoryAt)) return false;
  }
  return true;
}
