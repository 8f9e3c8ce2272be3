import { findRosterRole, worksForUnit } from '../../../staff/members/colleagues.ts';
import { type ActionRule, buildFieldRejection } from '../action-rule.ts';
import { buildRoleNotifications } from '../build-notifications.ts';

/**
 * Gives the ticket to another member of the lead unit, who is notified. Clocks and responsibility of the unit stay the same,
 * and others may still act on the ticket.
 */
export const handToColleague: ActionRule<'hand-to-colleague'> = (ticket, { note }, occasion) => {
  const { by, colleague, status, now } = occasion;
  const { unit, takenBy } = ticket;
  if (!unit || !colleague || colleague.sub === by.sub || !worksForUnit(colleague, unit, occasion))
    return buildFieldRejection('member', 'colleague-unknown');
  const { sub: member } = colleague;
  if (takenBy?.sub === member) return buildFieldRejection('member', 'colleague-has-ticket');
  const role = findRosterRole(colleague, unit, occasion);
  return {
    to: { status, takenBy: { sub: member, at: now } },
    event: { kind: 'handed-to-colleague', member, ...(note && { note }) },
    alerts: (after) =>
      role
        ? buildRoleNotifications(
            { unit, role },
            after,
            { about: 'handed-to-colleague', member },
            occasion,
          )
        : [],
  };
};
