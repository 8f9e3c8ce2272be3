import type { Action } from '../../../core/ticket/act.ts';
import { type Model, operators, type Person, possible, type Verdict } from './model.ts';
import { isTheirs, postOf } from './whose.ts';

const day = 24 * 3_600_000;

const refusedUnit = (model: Model, unit: string): boolean =>
  unit === 'SO_X' || unit === model.unit || model.accused.includes(unit);

/** From the second return on, only a supervisor assigns to a unit that returned the ticket. */
const isForSupervisor = ({ returnedBy }: Model, unit: string, person: Person): boolean =>
  returnedBy.length > 1 && returnedBy.includes(unit) && person !== 'supervisor';

type OfPublic = 'publish' | 'unpublish' | 'decline-publication';

const isPossible = ({ isPublished, isSealed, isForModeration }: Model, act: OfPublic): boolean =>
  ({
    publish: !isPublished && !isSealed,
    unpublish: isPublished,
    'decline-publication': isForModeration,
  })[act];

const ended = ['closed', 'refused', 'merged', 'referred'];

/** Nobody's data goes while their matter is open, a call is owed, or the law wants it kept. */
const mayNotErase = ({ asksData, status, isHeld, unanswered }: Model): boolean =>
  asksData?.right === 'erase' && (!ended.includes(status) || isHeld || unanswered !== undefined);

const lawDays = { see: 10, correct: 10, erase: 20 };

/** More time ends on the day of the law, or fifteen days after it, twice in all, and never on a day that is over. */
const mayNotDelay = ({ asksData }: Model, now: Date): boolean => {
  if (!asksData) return true;
  const { right, delays, askedAt, dueAt } = asksData;
  const until =
    delays === 0 ? askedAt.getTime() + lawDays[right] * day : dueAt.getTime() + 15 * day;
  return delays > 1 || until <= now.getTime();
};

type OfData = 'ask-data' | 'delay-data' | 'grant-data' | 'refuse-data' | 'hold' | 'lift-hold';

const ofData = (model: Model, act: OfData, now: Date): Verdict => {
  const { asksData, isErased, isHeld } = model;
  switch (act) {
    case 'ask-data':
      return asksData || isErased ? 'not-now' : 'recorded';
    case 'hold':
      return isHeld || isErased ? 'not-now' : 'recorded';
    case 'lift-hold':
      return isHeld ? 'recorded' : 'not-now';
    case 'refuse-data':
      return asksData ? 'recorded' : 'not-now';
    case 'delay-data':
    case 'grant-data': {
      if (!asksData) return 'not-now';
      const mayNot = act === 'delay-data' ? mayNotDelay(model, now) : mayNotErase(model);
      return mayNot ? 'refused' : 'recorded';
    }
  }
};

/** Whether an unanswered call comes before the promised hour can't be told: the model doesn't count working time. */
const ofCall = ({ unanswered }: Model, outcome: string): Verdict[] => {
  if (unanswered === undefined) return ['not-now'];
  return outcome === 'no-answer' && unanswered > 0 ? ['recorded', 'refused'] : ['recorded'];
};

/** What must come of it; of asking again the model can't tell, since it doesn't count working time. */
const verdictOfTicket = (
  model: Model,
  act: Exclude<Action, { act: OfData | 'review-complaint' }>,
  person: Person,
  now: Date,
): Verdict[] => {
  const refuseIf = (isRefused: boolean): Verdict[] => [isRefused ? 'refused' : 'recorded'];
  switch (act.act) {
    case 'ask':
      return ['recorded', 'refused'];
    case 'return':
      if (model.unit === operators) return ['not-now'];
      return refuseIf(act.unit === operators || refusedUnit(model, act.unit));
    case 'assign':
      return refuseIf(refusedUnit(model, act.unit) || isForSupervisor(model, act.unit, person));
    case 'take':
      return [model.takenBy ? 'not-now' : 'recorded'];
    case 'release': {
      const isTheirs = model.takenBy === person || person === 'supervisor';
      return [model.takenBy && isTheirs ? 'recorded' : 'not-now'];
    }
    case 'publish':
    case 'unpublish':
    case 'decline-publication':
      return [isPossible(model, act.act) ? 'recorded' : 'not-now'];
    case 'callback':
      if (model.unanswered !== undefined) return ['not-now'];
      return refuseIf(person === 'citizen' && model.calls >= 5);
    case 'callback-done':
      return ofCall(model, act.outcome);
    case 'redact':
      return model.isSealed ? ['not-now'] : ['recorded', 'refused'];
    case 'extend':
      // only the clock knows whether the deadline has passed over the request
      if (model.extension?.state === 'asked' && act.amount <= 24) return ['recorded', 'refused'];
      return refuseIf(model.extension !== undefined || act.amount > 24);
    case 'grant-extension':
    case 'refuse-extension':
      return model.extension?.state === 'asked' ? ['recorded', 'not-now'] : ['not-now'];
    case 'classify': {
      const { topic = model.topic, priority = model.priority, accused = model.accused } = act;
      const isSame = topic === model.topic && priority === model.priority;
      const isMore = accused.some((unit) => !model.accused.includes(unit));
      return refuseIf(isSame && !isMore);
    }
    case 'close':
    case 'refuse':
    case 'refer':
      return refuseIf(act.reason === 'nonsense');
    case 'add-photo':
      if (model.photos.includes(act.photo.id)) return ['not-now'];
      return refuseIf(model.photos.length >= 6);
    case 'reopen': {
      const since = model.answeredAt ?? model.endedAt ?? now;
      return refuseIf(model.isSealed || now.getTime() > since.getTime() + 30 * day);
    }
    default:
      return [act.act === 'rate' && model.isErased ? 'not-now' : 'recorded'];
  }
};

const verdict = (model: Model, act: Action, person: Person, now: Date): Verdict[] => {
  switch (act.act) {
    case 'ask-data':
    case 'delay-data':
    case 'grant-data':
    case 'refuse-data':
    case 'hold':
    case 'lift-hold':
      return [ofData(model, act.act, now)];
    // none of the model's texts is a suspected complaint
    case 'review-complaint':
      return ['not-now'];
    default:
      return verdictOfTicket(model, act, person, now);
  }
};

/** A delicate answer that the head didn't write goes to the head first. */
export const answersAs = ({ topic }: Model, person: Person): 'answered' | 'submitted' =>
  topic === 'VP08' && postOf(person).post !== 'head' ? 'submitted' : 'answered';

const onCommon = ['write', 'add-photo', 'rate', 'reopen'];

/** Whether what the citizen does to this ticket counts on the other one, which took it in. */
export const isForCommon = ({ status }: Model, { act }: Pick<Action, 'act'>): boolean =>
  status === 'merged' && onCommon.includes(act);

/** What must come of the act where the ticket may be part of the common one. */
export const expected = (
  own: Model,
  common: Model,
  act: Action,
  person: Person,
  now: Date,
): Verdict[] => {
  if (!isTheirs(own, act, person)) return ['not-yours'];
  const model = isForCommon(own, act) ? { ...common, photos: own.photos } : own;
  const today = own.citizenActedAt.filter((at) => now.getTime() < at.getTime() + day);
  if (person === 'citizen' && today.length >= 20) return ['too-many-acts'];
  if (model !== own && (own.isErased || own.isSealed)) return ['not-now'];
  if (!possible[act.act].includes(model.status)) {
    return [act.act === 'write' ? 'refused' : 'not-now'];
  }
  return verdict(model, act, person, now);
};
