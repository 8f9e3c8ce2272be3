import type { Directory } from '../../directory/model/directory.ts';
import { findPeople } from '../../directory/model/organization/people.ts';
import { findUnitInForce, getOperatorUnit } from '../../directory/model/organization/unit.ts';
import { findSuccessorUnit } from '../../routing/find-successor-unit.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import { listPredecessors } from '../../ticket/read/units/missed-by-predecessor.ts';
import { deriveNotificationKey } from '../create-notification.ts';
import { getMessageKind } from '../message-kinds.ts';
import type { Notification, OfficerRecipient } from '../notification.ts';
import { isNotificationNeeded } from '../schedule/is-notification-needed.ts';

type DirectoryAt = { directory: Directory; now: Date };

/** Reason stored with a dropped notification that a successor of its recipient gets instead. */
export const redirectedReason = 'handed-over';

const continuesAfterHandOver = ({ to, subject }: Notification): boolean => {
  const kind = getMessageKind(subject);
  return to.kind === 'officer' && kind.to === 'officer' && kind.afterHandOver === 'continues';
};

/**
 * If the ticket was handed over since and such a message is still sent after a hand-over, returns the notification with the
 * ticket's present assignment.
 */
export function toPresentAssignment(alert: Notification, ticket: Ticket): Notification {
  const { assignment } = ticket;
  const wasHandedOver = listPredecessors(ticket).some((one) => one.assignment === alert.assignment);
  return wasHandedOver && continuesAfterHandOver(alert) ? { ...alert, assignment } : alert;
}

/** Returns who can get a message in place of a role whose unit has ended, the best recipient first. */
const listSubstitutes = (
  { unit, role }: OfficerRecipient,
  ticket: Ticket,
  { directory, now }: DirectoryAt,
): OfficerRecipient[] => {
  const successor = findSuccessorUnit(unit, ticket, directory, now)?.ref;
  const operators = getOperatorUnit(directory, now).ref;
  return [
    ...(successor ? [role, 'head'].map((one) => ({ unit: successor, role: one })) : []),
    ...['duty', 'head'].map((one) => ({ unit: operators, role: one })),
  ]
    .filter((one) => findPeople(directory, one.unit, one.role, now).length > 0)
    .map((one) => ({ kind: 'officer', ...one }));
};

/**
 * Returns the notification to request in place of one whose recipient's unit has ended: to the same role of its successor, or
 * else to its head, or to the operators. Undefined if the unit exists, or if the message is not needed any more.
 */
export function redirectToSuccessor(
  alert: Notification,
  ticket: Ticket,
  directoryAt: DirectoryAt,
): Notification | undefined {
  const { code, channel, subject, assignment, inDigest, to } = alert;
  const { directory, now } = directoryAt;
  if (to.kind !== 'officer' || !continuesAfterHandOver(alert)) return undefined;
  if (findUnitInForce(directory, to.unit, now)?.ref === to.unit) return undefined;
  const substitute = listSubstitutes(to, ticket, directoryAt).find((one) =>
    isNotificationNeeded({ ...alert, to: one }, ticket, directoryAt),
  );
  return (
    substitute && {
      ...{ code, key: deriveNotificationKey(alert, substitute, channel), channel },
      ...{ to: substitute, subject, assignment, requestedAt: now, status: 'requested' },
      ...(inDigest && { inDigest }),
    }
  );
}
