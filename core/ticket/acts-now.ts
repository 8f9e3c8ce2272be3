import { operatorUnit } from '../directory/unit.ts';
import { isWaiting } from '../privacy/data-request.ts';
import type { Occasion } from './act.ts';
import { hasLapsed } from './acts/extension.ts';
import { isHotline } from './acts/hand-over.ts';
import { reopenableUntil } from './acts/reopen.ts';
import type { Actor } from './event.ts';
import { statusAfter } from './lifecycle.ts';
import { isNeverPublished } from './publication.ts';
import type { Ticket } from './ticket.ts';
import { type DeedName, mayDo, whoMay } from './who-may.ts';

type Then = Pick<Occasion, 'now' | 'directory'>;
type Condition = (ticket: Ticket, then: Then) => boolean;

const isCallOwed: Condition = ({ callback }) => callback?.state === 'owed';

const isAsked: Condition = (ticket, { now }) =>
  ticket.extension?.state === 'asked' && !hasLapsed(ticket, now);

/** Conditions for an action besides the ticket's status. */
const conditions: Partial<Record<DeedName, Condition>> = {
  return: ({ unit }, then) => !isHotline(unit, then),
  extend: (ticket, { now }) => !ticket.extension || hasLapsed(ticket, now),
  'grant-extension': isAsked,
  'refuse-extension': isAsked,
  callback: (ticket, then) => ticket.callerHash !== undefined && !isCallOwed(ticket, then),
  'callback-done': isCallOwed,
  'review-complaint': ({ complaintHold }) => complaintHold !== undefined,
  assign: ({ complaintHold }) => !complaintHold,
  'add-photo': ({ text }) => text !== '',
  merge: ({ mergedFrom, complaintHold }) => mergedFrom.length === 0 && !complaintHold,
  take: ({ takenBy }) => !takenBy,
  'ask-data': ({ dataRequest, anonymisedAt }) => !anonymisedAt && !isWaiting(dataRequest),
  'delay-data': ({ dataRequest }) => isWaiting(dataRequest) && (dataRequest?.delays ?? 0) < 2,
  'grant-data': ({ dataRequest }) => isWaiting(dataRequest),
  'refuse-data': ({ dataRequest }) => isWaiting(dataRequest),
  hold: ({ hold, anonymisedAt }) => !hold && !anonymisedAt,
  'lift-hold': ({ hold }) => hold !== undefined,
  unmerge: ({ anonymisedAt }) => !anonymisedAt,
  rate: ({ anonymisedAt }) => !anonymisedAt,
  release: ({ takenBy }) => takenBy !== undefined,
  publish: (ticket, then) =>
    !ticket.published &&
    !ticket.complaintHold &&
    ticket.text !== '' &&
    !isNeverPublished(ticket, then),
  'decline-publication': ({ isForModeration }) => isForModeration === true,
  unpublish: ({ published }) => published !== undefined,
  redact: ({ text }) => text !== '',
  reopen: (ticket, then) => ticket.text !== '' && then.now <= reopenableUntil(ticket, then),
};

const isOpenTo = (deed: DeedName, { status }: Ticket): boolean =>
  deed === 'unmerge' ? status === 'merged' : statusAfter(status, deed) !== undefined;

export const deedNames = Object.keys(whoMay).filter((name): name is DeedName =>
  Object.hasOwn(whoMay, name),
);

/** Returns the actions that this actor can perform on the ticket now; the console shows a button for each. */
export const actsNow = (ticket: Ticket, actor: Actor, then: Then): DeedName[] => {
  const operators = operatorUnit(then.directory, then.now).ref;
  return deedNames.filter(
    (deed) =>
      isOpenTo(deed, ticket) &&
      mayDo(deed, actor, ticket, operators) &&
      (conditions[deed]?.(ticket, then) ?? true),
  );
};
