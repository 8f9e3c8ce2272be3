import { operatorUnit } from '../directory/unit.ts';
import type { Occasion } from './act.ts';
import { isHotline } from './acts/hand-over.ts';
import { reopenableUntil } from './acts/reopen.ts';
import type { Actor } from './event.ts';
import { statusAfter } from './lifecycle.ts';
import type { Ticket } from './ticket.ts';
import { type DeedName, mayDo, whoMay } from './who-may.ts';

type Then = Pick<Occasion, 'now' | 'directory'>;
type Condition = (ticket: Ticket, then: Then) => boolean;

const isAsked: Condition = ({ extension }) => extension?.state === 'asked';

/** What a ticket must have besides its status. */
const conditions: Partial<Record<DeedName, Condition>> = {
  return: ({ unit }, then) => !isHotline(unit, then),
  extend: ({ extension }) => !extension,
  'grant-extension': isAsked,
  'refuse-extension': isAsked,
  merge: ({ mergedFrom }) => mergedFrom.length === 0,
  reopen: (ticket, then) => ticket.text !== '' && then.now <= reopenableUntil(ticket, then),
};

const isOpenTo = (deed: DeedName, { status }: Ticket): boolean =>
  deed === 'unmerge' ? status === 'merged' : statusAfter(status, deed) !== undefined;

const deeds = Object.keys(whoMay).filter((name): name is DeedName => Object.hasOwn(whoMay, name));

/** Everything that this person can do to the ticket as it stands: the buttons that make sense. */
export const actsNow = (ticket: Ticket, actor: Actor, then: Then): DeedName[] => {
  const operators = operatorUnit(then.directory, then.now).ref;
  return deeds.filter(
    (deed) =>
      isOpenTo(deed, ticket) &&
      mayDo(deed, actor, ticket, operators) &&
      (conditions[deed]?.(ticket, then) ?? true),
  );
};
