import { operatorUnit, type UnitInForce } from '../../directory/unit.ts';
import { movedDeadlines } from '../../sla/recompute.ts';
import { forwardClock, resumedClocks, stoppedClocks } from '../../sla/ticket-clocks.ts';
import type { Occasion } from '../act.ts';
import type { Moved } from '../moved.ts';
import type { Ticket } from '../ticket.ts';
import { decidedExtension } from './settle.ts';

type Then = Pick<Occasion, 'now' | 'directory'>;

export const isHotline = (unit: string | undefined, { now, directory }: Then): boolean =>
  unit === operatorUnit(directory, now).ref;

/**
 * Returns the changes when a ticket moves to another unit. Clocks continue by the new unit's calendar, pending work of the
 * old unit and its links end, and the forward clock runs only while the operators have the ticket.
 */
export const handedOver = (
  ticket: Ticket,
  { ref: unit, name: unitName }: Pick<UnitInForce, 'ref' | 'name'>,
  { isQueued, now, directory }: Then & { isQueued: boolean },
): { to: Partial<Ticket>; moved: Moved[] } => {
  const running = resumedClocks({ clocks: ticket.clocks, unit }, now, directory);
  const stopped = stoppedClocks(running, ['forward'], now);
  const clocks = isQueued ? { ...stopped, forward: forwardClock(ticket, now, directory) } : stopped;
  return {
    to: {
      unit,
      unitName,
      coUnits: ticket.coUnits.filter((ref) => ref !== unit),
      assignment: ticket.assignment + 1,
      clocks,
      waiting: undefined,
      draft: undefined,
      takenBy: undefined,
      complaintHold: undefined,
      writingToldAt: undefined,
      extension: decidedExtension(ticket),
    },
    // a new round of the forward clock isn't a moved deadline
    moved: movedDeadlines(ticket.clocks, stopped).filter(({ clock }) => clock !== 'forward'),
  };
};
