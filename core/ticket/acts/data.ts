import { operatorUnit } from '../../directory/unit.ts';
import type { Alert } from '../../messages/alert.ts';
import { anonymous } from '../../privacy/anonymous.ts';
import {
  correctionOf,
  isOpenCallLost,
  partsOf,
  wordsIntoSealed,
} from '../../privacy/correct-ticket.ts';
import type { Correction } from '../../privacy/correction.ts';
import { type DataRequest, isWaiting } from '../../privacy/data-request.ts';
import { startClock } from '../../sla/deadline.ts';
import { calendarOf } from '../../sla/recompute.ts';
import { dayMs } from '../../time/day-ms.ts';
import { wholeSecond } from '../../time/instant.ts';
import type { Occasion } from '../act.ts';
import { lifeOn } from '../life.ts';
import { isClosed, isSettled } from '../lifecycle.ts';
import { withdrawnPublication } from '../publication.ts';
import type { Ticket } from '../ticket.ts';
import { type ActRule, notNow, refused } from './rule.ts';
import { tellCitizen, tellPost, tellUnit } from './tell.ts';

/** Returns the due time of the first answer to a data request, in working days of the hotline. */
const answerBy = ({ now, directory }: Occasion): Date => {
  const { answerWithinDays: days } = lifeOn(directory, now).dataRights;
  const operators = operatorUnit(directory, now).ref;
  const calendar = calendarOf({ unit: operators }, directory, 'forward');
  return startClock({ kind: 'working-days', days }, wholeSecond(now), calendar).dueAt;
};

const askedBy = ({ by: { role } }: Occasion): DataRequest['askedBy'] =>
  role === 'citizen' || role === 'supervisor' ? role : 'operator';

/** Notifies the head of the hotline about a data request, unless a supervisor filed it. */
const tellSupervisor = (after: Ticket, { now, directory, by: { role } }: Occasion): Alert[] =>
  role === 'supervisor'
    ? []
    : tellPost(
        { unit: operatorUnit(directory, now).ref, role: 'head' },
        after,
        { about: 'data-waits' },
        { now },
      );

/** Files a data request. Allows one open request at a time and none for an anonymised ticket. */
export const askData: ActRule<'ask-data'> = (ticket, { right, text }, occasion) => {
  const { status, now: askedAt } = occasion;
  if (isWaiting(ticket.dataRequest) || ticket.anonymisedAt) return notNow;
  const dueAt = answerBy(occasion);
  const request = { right, state: 'asked', askedAt, askedBy: askedBy(occasion), dueAt } as const;
  return {
    to: { status, dataRequest: { ...request, delays: 0 } },
    // a sealed ticket must not regain the citizen's text
    event: { kind: 'data-asked', right, ...(ticket.text !== '' && { text }), dueAt },
    alerts: (after) => [
      ...tellCitizen(after, { about: 'data-asked' }, occasion),
      ...tellSupervisor(after, occasion),
    ],
  };
};

/**
 * Extends the deadline of a data request, at most twice: first to the legal time limit, then by the extension that the law
 * allows.
 */
export const delayData: ActRule<'delay-data'> = ({ dataRequest: request }, { reason }, then) => {
  const { status, now, directory } = then;
  if (!request || !isWaiting(request)) return notNow;
  const { doneWithinDays, mostExtensionDays } = lifeOn(directory, now).dataRights;
  if (request.delays > 1) return refused('reason', 'data-delayed-enough');
  const isFirst = request.delays === 0;
  const from = isFirst ? request.askedAt : request.dueAt;
  const days = isFirst ? doneWithinDays[request.right] : mostExtensionDays;
  const dueAt = new Date(from.getTime() + days * dayMs);
  // the new deadline must lie ahead; otherwise the request must be decided now
  if (dueAt.getTime() <= now.getTime()) return refused('reason', 'data-delay-past');
  const { rungs: _, ...before } = request;
  const delays = request.delays + 1;
  return {
    to: {
      status,
      dataRequest: { ...before, state: 'delayed', dueAt, delays, delayedAt: wholeSecond(now) },
    },
    event: { kind: 'data-delayed', right: request.right, dueAt, reason },
    alerts: (after) => tellCitizen(after, { about: 'data-delayed' }, then),
  };
};

/** Erases the personal data at once, as retention would do later, and withdraws the publication. */
const erased = (ticket: Ticket, now: Date) => ({
  to: anonymous(ticket, now),
  ...withdrawnPublication(ticket, now),
});

/**
 * Returns the final notification to the citizen. It carries the encrypted contact data, because the same change removes them
 * from the ticket, and it is delivered after the commit, so that a provider outage can't delay the erasure.
 */
const partingFrom = (
  ticket: Ticket,
  after: Ticket,
  about: 'data-erased' | 'contact-changed',
  then: Occasion,
): Alert[] => {
  const { contact, reach, lang } = ticket;
  if (!contact) return [];
  return tellCitizen({ ...after, reach }, { about }, then).map((alert) => ({
    ...alert,
    parting: { contact, reach, lang },
  }));
};

/**
 * Notifies the citizen, the previous contact address if it was corrected, and the unit of an open ticket if text or place
 * were corrected.
 */
const tellGranted = (
  ticket: Ticket,
  after: Ticket,
  corrected: Correction | undefined,
  then: Occasion,
): Alert[] => [
  ...tellCitizen(after, { about: 'data-granted' }, then),
  ...(corrected?.contact ? partingFrom(ticket, after, 'contact-changed', then) : []),
  ...((corrected?.text || corrected?.place) && !isSettled(after.status)
    ? tellUnit('handler', after, { about: 'wrote' }, then)
    : []),
];

const whyNotCorrected = (ticket: Ticket, { right }: DataRequest, corrected: Correction) => {
  if (right !== 'correct') return refused('text', 'data-not-a-correction');
  const words = wordsIntoSealed(ticket, corrected);
  if (words) return refused(words === 'text' ? 'newText' : 'newPlace', 'data-words-sealed');
  if (isOpenCallLost(ticket, corrected)) return refused('newPhone', 'data-call-owed');
  return undefined;
};

/** Grants a data request: applies the correction or the erasure, and records the supervisor's reply for the others. */
export const grantData: ActRule<'grant-data'> = (ticket, { text, corrected }, occasion) => {
  const { status, now } = occasion;
  const { dataRequest: request } = ticket;
  if (!request || !isWaiting(request)) return notNow;
  const isErasure = request.right === 'erase';
  if (isErasure && !isClosed(status)) return refused('text', 'data-still-open');
  if (isErasure && (ticket.hold || ticket.callback?.state === 'owed')) {
    return refused('text', ticket.hold ? 'data-held' : 'data-call-owed');
  }
  const correction = corrected && correctionOf(ticket, corrected, now);
  if (corrected) {
    const why = whyNotCorrected(ticket, request, corrected);
    if (why) return why;
  }
  const { to = {}, ...besides } = isErasure ? erased(ticket, now) : (correction ?? {});
  return {
    to: { ...to, status, dataRequest: { ...request, state: 'granted' } },
    // the supervisor's text could repeat erased content
    event: {
      ...{ kind: 'data-granted', right: request.right, text: isErasure ? '' : text },
      ...(corrected && { corrected: partsOf(corrected) }),
    },
    alerts: (after) =>
      isErasure
        ? partingFrom(ticket, after, 'data-erased', occasion)
        : tellGranted(ticket, after, corrected, occasion),
    ...besides,
  };
};

export const refuseData: ActRule<'refuse-data'> = ({ dataRequest: request }, { reason }, then) =>
  request && isWaiting(request)
    ? {
        to: { status: then.status, dataRequest: { ...request, state: 'refused' } },
        event: { kind: 'data-refused', right: request.right, reason },
        alerts: (after) => tellCitizen(after, { about: 'data-refused' }, then),
      }
    : notNow;

/** Places a legal hold: nothing of the ticket is erased while a court, inspection or complaint needs it. */
export const hold: ActRule<'hold'> = ({ hold: held, anonymisedAt }, { reason }, then) =>
  held || anonymisedAt
    ? notNow
    : { to: { status: then.status, hold: { at: then.now } }, event: { kind: 'held', reason } };

export const liftHold: ActRule<'lift-hold'> = ({ hold: held }, { reason }, { status }) =>
  held ? { to: { status, hold: undefined }, event: { kind: 'hold-lifted', reason } } : notNow;
