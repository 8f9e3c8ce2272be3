import { operatorUnit } from '../../directory/unit.ts';
import { anonymous } from '../../privacy/anonymous.ts';
import { type DataRequest, isWaiting } from '../../privacy/data-request.ts';
import { startClock } from '../../sla/deadline.ts';
import { calendarOf } from '../../sla/recompute.ts';
import { wholeSecond } from '../../time/instant.ts';
import type { Occasion } from '../act.ts';
import { lifeOn } from '../life.ts';
import { isClosed } from '../lifecycle.ts';
import type { Ticket } from '../ticket.ts';
import { type ActRule, notNow, refused } from './rule.ts';

const dayMs = 24 * 3_600_000;

/** Working days of the hotline's own people: who asks on a Friday is answered on Tuesday. */
const answerBy = ({ now, directory }: Occasion): Date => {
  const { answerWithinDays: days } = lifeOn(directory, now).dataRights;
  const operators = operatorUnit(directory, now).ref;
  const calendar = calendarOf({ unit: operators }, directory, 'forward');
  return startClock({ kind: 'working-days', days }, wholeSecond(now), calendar).dueAt;
};

const askedBy = ({ by: { role } }: Occasion): DataRequest['askedBy'] =>
  role === 'citizen' || role === 'supervisor' ? role : 'operator';

/** One request at a time, and none about what is gone. */
export const askData: ActRule<'ask-data'> = (ticket, { right, text }, occasion) => {
  const { status, now: askedAt } = occasion;
  if (isWaiting(ticket.dataRequest) || ticket.anonymisedAt) return notNow;
  const dueAt = answerBy(occasion);
  const request = { right, state: 'asked', askedAt, askedBy: askedBy(occasion), dueAt } as const;
  return {
    to: { status, dataRequest: { ...request, delays: 0 } },
    // what belongs to another authority alone doesn't come back by this door
    event: { kind: 'data-asked', right, ...(ticket.text !== '' && { text }), dueAt },
  };
};

/** Twice at most: to the day by which the law wants it done, and once more beyond that. */
export const delayData: ActRule<'delay-data'> = ({ dataRequest: request }, { reason }, then) => {
  const { status, now, directory } = then;
  if (!request || !isWaiting(request)) return notNow;
  const { doneWithinDays, mostExtensionDays } = lifeOn(directory, now).dataRights;
  if (request.delays > 1) return refused('reason', 'data-delayed-enough');
  const isFirst = request.delays === 0;
  const from = isFirst ? request.askedAt : request.dueAt;
  const days = isFirst ? doneWithinDays[request.right] : mostExtensionDays;
  const dueAt = new Date(from.getTime() + days * dayMs);
  return {
    to: {
      status,
      dataRequest: { ...request, state: 'delayed', dueAt, delays: request.delays + 1 },
    },
    event: { kind: 'data-delayed', right: request.right, dueAt, reason },
  };
};

/** Erasing destroys at once what the end of its time would have, and takes back what was published of it. */
const erased = (ticket: Ticket, now: Date) => ({
  to: { ...anonymous(ticket, now), published: undefined },
  ...(ticket.published && {
    publication: { kind: 'withdrawn', id: ticket.published.id, at: now } as const,
  }),
});

/** What was asked for is done: the supervisor says what was shown or corrected; what is to be erased goes with it. */
export const grantData: ActRule<'grant-data'> = (ticket, { text }, { status, now }) => {
  const { dataRequest: request } = ticket;
  if (!request || !isWaiting(request)) return notNow;
  const isErasure = request.right === 'erase';
  if (isErasure && !isClosed(status)) return refused('text', 'data-still-open');
  if (isErasure && (ticket.hold || ticket.callback?.state === 'owed')) {
    return refused('text', ticket.hold ? 'data-held' : 'data-call-owed');
  }
  const { to = {}, ...besides } = isErasure ? erased(ticket, now) : {};
  return {
    to: { ...to, status, dataRequest: { ...request, state: 'granted' } },
    // what was erased isn't told again in the words of whoever did it
    event: { kind: 'data-granted', right: request.right, text: isErasure ? '' : text },
    ...besides,
  };
};

export const refuseData: ActRule<'refuse-data'> = ({ dataRequest: request }, { reason }, then) =>
  request && isWaiting(request)
    ? {
        to: { status: then.status, dataRequest: { ...request, state: 'refused' } },
        event: { kind: 'data-refused', right: request.right, reason },
      }
    : notNow;

/** Nothing of it goes as long as a court, an inspection or a complaint needs it. */
export const hold: ActRule<'hold'> = ({ hold: held, anonymisedAt }, { reason }, then) =>
  held || anonymisedAt
    ? notNow
    : { to: { status: then.status, hold: { at: then.now } }, event: { kind: 'held', reason } };

export const liftHold: ActRule<'lift-hold'> = ({ hold: held }, { reason }, { status }) =>
  held ? { to: { status, hold: undefined }, event: { kind: 'hold-lifted', reason } } : notNow;
