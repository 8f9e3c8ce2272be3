import type { Directory } from '../../directory/model/directory.ts';
import {
  findUnitOnAnyDay,
  getOperatorUnit,
  type UnitRef,
} from '../../directory/model/organization/unit.ts';
import { createOfficerNotifications } from '../../messages/create-notification.ts';
import { buildTicketChange } from '../../ticket/change/change.ts';
import { isActorAccused } from '../../ticket/model/action-permissions.ts';
import { isAnsweredOrEnded } from '../../ticket/model/lifecycle.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import type { TicketChange } from '../../ticket/ports/ticket-store.ts';
import { buildSystemActionContext } from '../system-action-context.ts';

/**
 * Notifies the operators' duty officers if nobody at a unit could be reached through any channel, once per unit and
 * assignment. If the operators themselves are unreachable, raises only an alarm.
 */
export function escalateUnreachableUnit(
  ticket: Ticket,
  unit: UnitRef,
  directory: Directory,
  now: Date,
): TicketChange | undefined {
  const { code, assignment, status, unreached = [] } = ticket;
  const operators = getOperatorUnit(directory, now).ref;
  const mark = `${assignment}.${unit}`;
  if (isAnsweredOrEnded(status) || unit === operators || unreached.includes(mark)) return undefined;
  const duty = { role: 'officer', unit: operators, post: 'duty' } as const;
  const isAboutThem = isActorAccused(duty, ticket.accused, { directory, now });
  const cause = `unreachable.${mark.replace(':', '.')}`;
  return buildTicketChange(
    ticket,
    {
      to: { unreached: [...unreached, mark] },
      event: {
        kind: 'unreachable',
        unit,
        // the unit may no longer exist
        unitName: findUnitOnAnyDay(directory, unit, now, ticket.openedAt)?.name ?? unit,
      },
      alerts: () =>
        createOfficerNotifications(
          { unit: operators, role: isAboutThem ? 'head' : 'duty' },
          { about: 'unreachable', unit },
          { code, assignment, cause, requestedAt: now },
        ),
    },
    buildSystemActionContext('delivery', directory, now),
  );
}
