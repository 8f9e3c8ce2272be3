import { unitInForce } from '../directory/unit.ts';
import type { Occasion } from './act.ts';
import { lifeOn } from './life.ts';
import type { Ticket } from './ticket.ts';

type Then = Pick<Occasion, 'now' | 'directory'>;

/** Returns whether so many units returned the ticket that a supervisor decides about it. */
export const isReturnedOften = (
  { returnedBy }: Pick<Ticket, 'returnedBy'>,
  { now, directory }: Then,
): boolean => returnedBy.length >= lifeOn(directory, now).returning.toSupervisorAt;

/** Returns whether the unit, or a unit that it succeeds, has returned the ticket before. */
export const isReturnedBy = (
  { returnedBy }: Pick<Ticket, 'returnedBy'>,
  unit: string,
  { now, directory }: Then,
): boolean =>
  returnedBy.some((ref) => ref === unit || unitInForce(directory, ref, now)?.ref === unit);
