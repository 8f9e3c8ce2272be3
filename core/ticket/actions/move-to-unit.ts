import { getOperatorUnit, type UnitInForce } from '../../directory/model/organization/unit.ts';
import { findMovedDeadlines } from '../../sla/recompute-clocks.ts';
import { resumeClocks, startForwardingClock, stopClocks } from '../../sla/ticket-clocks.ts';
import type { DeadlineChange } from '../events/deadline-change.ts';
import { getNextStatus } from '../model/lifecycle.ts';
import type { Ticket } from '../model/ticket.ts';
import type { ActionContext } from './action-context.ts';
import { dropUndecidedExtension } from './unit/settle.ts';

type DirectoryAt = Pick<ActionContext, 'now' | 'directory'>;

export function isOperatorUnit(unit: string | undefined, { now, directory }: DirectoryAt): boolean {
  return unit === getOperatorUnit(directory, now).ref;
}

/**
 * Returns the changes for a ticket that moves to another unit. Clocks continue in the new unit's calendar. Pending work and
 * officer links of the previous unit end. The forward clock (time limit for assigning the ticket) runs only while the
 * operators have the ticket.
 */
export function moveToUnit(
  ticket: Ticket,
  { ref: unit, name: unitName }: Pick<UnitInForce, 'ref' | 'name'>,
  { isQueued, now, directory }: DirectoryAt & { isQueued: boolean },
): { to: Partial<Ticket>; moved: DeadlineChange[] } {
  const running = resumeClocks({ clocks: ticket.clocks, unit }, now, directory);
  const stopped = stopClocks(running, ['forward'], now);
  const clocks = isQueued
    ? { ...stopped, forward: startForwardingClock(ticket, now, directory) }
    : stopped;
  return {
    to: {
      unit,
      unitName,
      coUnits: ticket.coUnits.filter((ref) => ref !== unit),
      assignment: ticket.assignment + 1,
      assignedAt: now,
      clocks,
      waiting: undefined,
      draft: undefined,
      takenBy: undefined,
      complaintHold: undefined,
      predecessor: undefined,
      proposedUnit: undefined,
      messageNotifiedAt: undefined,
      extension: dropUndecidedExtension(ticket),
    },
    // a new round of the forward clock isn't a moved deadline
    moved: findMovedDeadlines(ticket.clocks, stopped).filter(({ clock }) => clock !== 'forward'),
  };
}

/**
 * Returns the changes for a ticket that gets another unit and the status for it: queued at the operators, assigned at other
 * units. `isQueued` is true if the operators must choose the unit. Undefined if the ticket's status allows no move.
 */
export function reassignToUnit(
  ticket: Ticket,
  unit: Pick<UnitInForce, 'ref' | 'name'>,
  { now, directory, ...options }: DirectoryAt & { isQueued?: boolean },
): (ReturnType<typeof moveToUnit> & { isQueued: boolean }) | undefined {
  const { isQueued = isOperatorUnit(unit.ref, { now, directory }) } = options;
  const status = getNextStatus(ticket.status, isQueued ? 'queue' : 'assign');
  if (!status) return undefined;
  const { to, moved } = moveToUnit(ticket, unit, { isQueued, now, directory });
  return { to: { ...to, status }, moved, isQueued };
}
