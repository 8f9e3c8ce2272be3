import type { Directory } from '../../../directory/model/directory.ts';
import { type EndedUnit, findEndedUnit } from '../../../directory/model/organization/ended-unit.ts';
import type { UnitInForce } from '../../../directory/model/organization/unit.ts';
import { findSuccessorUnit } from '../../../routing/find-successor-unit.ts';
import type { Ticket } from '../../model/ticket.ts';

/** Unit that has ended since it was proposed to the operators, with its successor for the ticket's place. */
export type EndedProposedUnit = EndedUnit & { successor: UnitInForce | undefined };

/**
 * Returns the unit that was proposed when the ticket was returned, if it has ended since and the operators have not decided.
 * Undefined if their time limit has stopped.
 */
export function findEndedProposedUnit(
  ticket: Pick<Ticket, 'proposedUnit' | 'clocks' | 'areaCode' | 'place'>,
  directory: Directory,
  now: Date,
): EndedProposedUnit | undefined {
  const { proposedUnit, clocks } = ticket;
  const { forward } = clocks;
  if (proposedUnit === undefined || !forward || forward.stoppedAt) return undefined;
  return findEndOfProposedUnit(
    { proposed: proposedUnit, at: forward.startAt },
    ticket,
    directory,
    now,
  );
}

/** Returns how the unit that was proposed at the given time ended, if it has ended. */
export function findEndOfProposedUnit(
  { proposed, at }: { proposed: string; at: Date },
  ticket: Pick<Ticket, 'areaCode' | 'place'>,
  directory: Directory,
  now: Date,
): EndedProposedUnit | undefined {
  const ended = findEndedUnit(directory, proposed, { since: at, now });
  return ended && { ...ended, successor: findSuccessorUnit(proposed, ticket, directory, now) };
}
