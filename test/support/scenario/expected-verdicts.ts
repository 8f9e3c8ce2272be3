import type { Action } from '../../../core/ticket/model/action.ts';
import { mayPerform, toActorRole } from './actor-permissions.ts';
import {
  type ActionVerdict,
  type ModelActor,
  operatorUnitCode,
  possibleStatuses,
  type TicketModel,
} from './model.ts';

const day = 24 * 3_600_000;

const refusedUnit = (model: TicketModel, unit: string): boolean =>
  unit === 'SO_X' || unit === model.unit || model.accused.includes(unit);

/**
 * Returns true if only a supervisor may assign the ticket to the unit: from the second return on, for units that returned it.
 */
const isForSupervisor = (
  { returnedBy }: TicketModel,
  { unit }: { unit: string },
  person: ModelActor,
): boolean => returnedBy.length > 1 && returnedBy.includes(unit) && person !== 'supervisor';

type OfPublic = 'publish' | 'unpublish' | 'decline-publication';

const isPossible = (
  { isPublished, isSealed, isForModeration }: TicketModel,
  ofPublic: OfPublic,
): boolean =>
  ({
    publish: (!isPublished || isForModeration) && !isSealed,
    unpublish: isPublished,
    'decline-publication': isForModeration,
  })[ofPublic];

const ended = ['closed', 'refused', 'merged', 'referred'];

/** Returns true if personal data must not be erased yet: the ticket is open, a callback is due, or a legal hold applies. */
const mayNotErase = ({ asksData: dataRequest, status, isHeld, unanswered }: TicketModel): boolean =>
  dataRequest?.right === 'erase' && (!ended.includes(status) || isHeld || unanswered !== undefined);

const lawDays = { see: 10, correct: 10, erase: 20 };

/**
 * Returns true if an extension of a data request is invalid. The deadline is the legal one or 15 days later, at most twice,
 * and never on a past day.
 */
const mayNotDelay = ({ asksData: dataRequest }: TicketModel, now: Date): boolean => {
  if (!dataRequest) return true;
  const { right, delays, askedAt, dueAt } = dataRequest;
  const until =
    delays === 0 ? askedAt.getTime() + lawDays[right] * day : dueAt.getTime() + 15 * day;
  return delays > 1 || until <= now.getTime();
};

type OfData = 'ask-data' | 'delay-data' | 'grant-data' | 'refuse-data' | 'hold' | 'lift-hold';

const ofData = (model: TicketModel, act: OfData, now: Date): ActionVerdict => {
  const { asksData: dataRequest, isErased, isHeld } = model;
  switch (act) {
    case 'ask-data':
      return dataRequest || isErased ? 'not-now' : 'recorded';
    case 'hold':
      return isHeld || isErased ? 'not-now' : 'recorded';
    case 'lift-hold':
      return isHeld ? 'recorded' : 'not-now';
    case 'refuse-data':
      return dataRequest ? 'recorded' : 'not-now';
    case 'delay-data':
    case 'grant-data': {
      if (!dataRequest) return 'not-now';
      const mayNot = act === 'delay-data' ? mayNotDelay(model, now) : mayNotErase(model);
      return mayNot ? 'refused' : 'recorded';
    }
  }
};

/**
 * Returns the possible results of recording a call. The model doesn't count working time, so both results are accepted for an
 * unanswered call before the promised hour.
 */
const ofCall = ({ unanswered }: TicketModel, outcome: string): ActionVerdict[] => {
  if (unanswered === undefined) return ['not-now'];
  return outcome === 'no-answer' && unanswered > 0 ? ['recorded', 'refused'] : ['recorded'];
};

/** The model doesn't know which units are below an accused one and therefore may not get the ticket. */
const moveTo = ({ accused }: TicketModel, isRefused: boolean): ActionVerdict[] => {
  if (isRefused) return ['refused'];
  return accused.length > 0 ? ['recorded', 'refused'] : ['recorded'];
};

const ofClassification = (
  model: TicketModel,
  action: Extract<Action, { act: 'classify' }>,
  person: ModelActor,
): ActionVerdict[] => {
  const { topic = model.topic, priority = model.priority, unit = model.unit } = action;
  if (unit !== undefined && unit !== model.unit)
    return moveTo(model, refusedUnit(model, unit) || isForSupervisor(model, { unit }, person));
  const isMore = action.accused?.some((one) => !model.accused.includes(one)) === true;
  const isSame = topic === model.topic && priority === model.priority;
  return [isSame && !isMore ? 'refused' : 'recorded'];
};

/** A citizen may reopen a ticket three times, each time within 30 days of its answer or end. */
const isReopenable = (model: TicketModel, now: Date): boolean => {
  const since = model.answeredAt ?? model.endedAt ?? now;
  return !model.isSealed && model.reopenings < 3 && now.getTime() <= since.getTime() + 30 * day;
};

/** Returns true for texts to the citizen about topic VP08 that the head didn't write: the head must approve them. */
const mustHeadApprove = ({ topic }: Pick<TicketModel, 'topic'>, person: ModelActor): boolean =>
  topic === 'VP08' && toActorRole(person).post !== 'head';

const photoVerdict = (photos: readonly string[], id: string): ActionVerdict[] => {
  if (photos.includes(id)) return ['not-now'];
  return [photos.length >= 6 ? 'refused' : 'recorded'];
};

/**
 * Returns the expected results of an action. Repeated requests for information may have several, because the model doesn't
 * count working time.
 */
const verdictOfTicket = (
  model: TicketModel,
  act: Exclude<
    Action,
    {
      act:
        | OfData
        | 'review-complaint'
        | 'withdraw-photo'
        | 'hand-to-colleague'
        | OfNationalNumber['act'];
    }
  >,
  person: ModelActor,
  now: Date,
): ActionVerdict[] => {
  const refuseIf = (isRefused: boolean): ActionVerdict[] => [isRefused ? 'refused' : 'recorded'];
  switch (act.act) {
    case 'ask':
      return ['recorded', 'refused'];
    case 'return':
      if (model.unit === operatorUnitCode) return ['not-now'];
      return moveTo(model, act.unit === operatorUnitCode || refusedUnit(model, act.unit));
    case 'assign':
      return moveTo(model, refusedUnit(model, act.unit) || isForSupervisor(model, act, person));
    case 'take':
      return [model.takenBy ? 'not-now' : 'recorded'];
    case 'release': {
      const mayRelease = model.takenBy === person || person === 'supervisor';
      return [model.takenBy && mayRelease ? 'recorded' : 'not-now'];
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
      // the model doesn't know whether the deadline passed before the decision
      if (model.extension?.state === 'asked' && act.amount <= 24) return ['recorded', 'refused'];
      return refuseIf(model.extension !== undefined || act.amount > 24);
    case 'grant-extension':
    case 'refuse-extension':
      return model.extension?.state === 'asked' ? ['recorded', 'not-now'] : ['not-now'];
    case 'classify':
      return ofClassification(model, act, person);
    case 'close':
    case 'refuse':
    case 'refer':
      return refuseIf(act.reason === 'nonsense');
    case 'supplement':
      return [mustHeadApprove(model, person) ? 'not-now' : 'recorded'];
    case 'add-photo':
      return photoVerdict(model.photos, act.photo.id);
    case 'add-result-photo':
      return photoVerdict(model.resultPhotos, act.photo.id);
    case 'reopen':
      return refuseIf(!isReopenable(model, now));
    default:
      return [['rate', 'accept'].includes(act.act) && model.isErased ? 'not-now' : 'recorded'];
  }
};

type OfNationalNumber = Extract<Action, { act: 'record-national' | 'correct-national' }>;

/**
 * Returns the expected result of recording or correcting a national number. A number can be recorded only once, and only while
 * the ticket has its text. A correction must change the number.
 */
const ofNationalNumber = (model: TicketModel, action: OfNationalNumber): ActionVerdict => {
  const { nationalNumber, isErased, isSealed } = model;
  if (action.act === 'record-national')
    return nationalNumber || isErased || isSealed ? 'not-now' : 'recorded';
  if (!nationalNumber) return 'not-now';
  return nationalNumber === action.number ? 'refused' : 'recorded';
};

const verdict = (
  model: TicketModel,
  action: Action,
  person: ModelActor,
  now: Date,
): ActionVerdict[] => {
  switch (action.act) {
    case 'ask-data':
    case 'delay-data':
    case 'grant-data':
    case 'refuse-data':
    case 'hold':
    case 'lift-hold':
      return [ofData(model, action.act, now)];
    case 'withdraw-photo':
      return [model.resultPhotos.includes(action.photo) ? 'recorded' : 'not-now'];
    case 'record-national':
    case 'correct-national':
      return [ofNationalNumber(model, action)];
    // the model knows no colleagues
    case 'hand-to-colleague':
      return ['refused'];
    // no text of the model is a suspected complaint
    case 'review-complaint':
      return ['not-now'];
    default:
      return verdictOfTicket(model, action, person, now);
  }
};

/** Returns `submitted` for answers to VP08 tickets that the head didn't write: the head must approve them. */
export function answerEventKind(
  { topic }: TicketModel,
  person: ModelActor,
): 'answered' | 'submitted' {
  return mustHeadApprove({ topic }, person) ? 'submitted' : 'answered';
}

const onCommon = ['write', 'add-photo', 'rate', 'accept', 'reopen'];

/** Returns true if a citizen's action on a merged ticket takes effect on the ticket that absorbed it. */
export function appliesToCommonTicket(
  { status }: TicketModel,
  { act }: Pick<Action, 'act'>,
): boolean {
  return status === 'merged' && onCommon.includes(act);
}

const verdictsOfKnown = (
  own: TicketModel,
  common: TicketModel,
  action: Action,
  person: ModelActor,
  now: Date,
): ActionVerdict[] => {
  if (!mayPerform(own, action, person)) return ['not-yours'];
  const model = appliesToCommonTicket(own, action) ? { ...common, photos: own.photos } : own;
  const today = own.citizenActedAt.filter((at) => now.getTime() < at.getTime() + day);
  if (person === 'citizen' && today.length >= 20) return ['too-many-acts'];
  if (model !== own && (own.isErased || own.isSealed)) return ['not-now'];
  if (!possibleStatuses[action.act].includes(model.status)) {
    return [action.act === 'write' ? 'refused' : 'not-now'];
  }
  return verdict(model, action, person, now);
};

/**
 * Returns the expected results of an action, also for tickets merged into a common one. An accused unit must not learn that
 * the ticket exists, nor must units below it, which the model doesn't know.
 */
export function expectedVerdicts(
  own: TicketModel,
  common: TicketModel,
  action: Action,
  person: ModelActor,
  now: Date,
): ActionVerdict[] {
  const verdicts = verdictsOfKnown(own, common, action, person, now);
  if (typeof person === 'string' || own.accused.length === 0) return verdicts;
  if (own.accused.includes(person.unit)) return ['unknown'];
  return person.unit === own.unit ? verdicts : [...verdicts, 'unknown'];
}
