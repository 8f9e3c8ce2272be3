import type { Act } from '../../../core/ticket/act.ts';

/** What the model knows of a ticket; written from the rules in words, not from the code. */
export type Model = {
  status: string;
  unit: string | undefined;
  cycle: number;
  assignment: number;
  topic: string;
  priority: string;
  accused: string[];
  extension: { state: 'asked' | 'granted' | 'refused'; unit: string; post: string } | undefined;
  answeredAt: Date | undefined;
  endedAt: Date | undefined;
  isSealed: boolean;
  isAcknowledged: boolean;
  /** The operators look for the unit. */
  isForwarding: boolean;
  waitsUntil: Date | undefined;
  mergedInto: 'one' | 'other' | undefined;
  was: string;
  tookIn: number;
  citizenActedAt: Date[];
};

const newborn: Model = {
  status: 'new',
  unit: undefined,
  cycle: 1,
  assignment: 0,
  topic: 'VP01',
  priority: 'P2',
  accused: [],
  extension: undefined,
  answeredAt: undefined,
  endedAt: undefined,
  isSealed: false,
  isAcknowledged: false,
  isForwarding: false,
  waitsUntil: undefined,
  mergedInto: undefined,
  was: '',
  tookIn: 0,
  citizenActedAt: [],
};

/** The one is an everyday matter; an answer to the other must be approved. */
export const newborns = { one: newborn, other: { ...newborn, topic: 'VP08' } };

export const operators = 'TONG_DAI';

/** Who acts: a post of a unit (the operators' own people sign in), or the citizen. */
export type Person = { unit: string; post: string } | 'operator' | 'supervisor' | 'citizen';

type Verdict = 'recorded' | 'not-now' | 'not-yours' | 'refused' | 'too-many-acts';

const inHand = ['triage', 'assigned', 'in-progress', 'extended', 'reopened'];
const open = ['new', 'waiting', 'returned', 'in-review', ...inHand];
const fresh = ['triage', 'assigned', 'returned', 'reopened'];

export const isOpen = ({ status }: Model): boolean => open.includes(status);

/** From which statuses each act is possible at all. */
const possible: Record<Act['act'], string[]> = {
  acknowledge: fresh,
  answer: [...inHand, 'waiting', 'returned'],
  approve: ['in-review'],
  reject: ['in-review'],
  ask: [...inHand, 'returned'],
  return: ['assigned', 'in-progress', 'extended', 'reopened'],
  extend: inHand,
  'grant-extension': inHand,
  'refuse-extension': inHand,
  assign: open,
  classify: open,
  note: [...open, 'answered'],
  close: [...open, 'answered'],
  refuse: open,
  refer: open,
  write: [...open, 'answered'],
  rate: ['answered', 'closed'],
  reopen: ['answered', 'closed', 'refused', 'referred'],
};

export const acts = Object.keys(possible).filter((act): act is Act['act'] =>
  Object.hasOwn(possible, act),
);

const unitsOwn = ['acknowledge', 'answer', 'ask', 'return', 'extend'];
const headsOwn = ['approve', 'reject'];
const decisions = ['grant-extension', 'refuse-extension'];
const citizensOwn = ['write', 'rate', 'reopen'];

const postOf = (person: Person): { unit: string; post: string } => {
  if (person === 'operator') return { unit: operators, post: 'handler' };
  if (person === 'supervisor') return { unit: operators, post: 'head' };
  return person === 'citizen' ? { unit: '', post: '' } : person;
};

export const isTheirs = (model: Model, { act }: Pick<Act, 'act'>, person: Person): boolean => {
  if (citizensOwn.includes(act)) return person === 'citizen';
  if (person === 'citizen') return false;
  const { unit, post } = postOf(person);
  const isOfUnit = unit === model.unit;
  const isOperatorsHead = unit === operators && post === 'head';
  if (act === 'extend' && isOperatorsHead) return false;
  if (unitsOwn.includes(act)) return isOfUnit;
  if (headsOwn.includes(act)) return isOfUnit && post === 'head';
  if (decisions.includes(act)) {
    const { extension } = model;
    const asked = extension?.unit === unit && extension.post === post;
    return !asked && ((isOfUnit && post === 'head') || isOperatorsHead);
  }
  return person === 'operator' || isOperatorsHead;
};

const day = 24 * 3_600_000;

const refusedUnit = (model: Model, unit: string): boolean =>
  unit === 'SO_X' || unit === model.unit || model.accused.includes(unit);

/** What must come of it; of asking again the model can't tell, since it doesn't count working time. */
const verdict = (model: Model, act: Act, now: Date): Verdict[] => {
  const refuseIf = (isRefused: boolean): Verdict[] => [isRefused ? 'refused' : 'recorded'];
  switch (act.act) {
    case 'ask':
      return ['recorded', 'refused'];
    case 'return':
      if (model.unit === operators) return ['not-now'];
      return refuseIf(act.unit === operators || refusedUnit(model, act.unit));
    case 'assign':
      return refuseIf(refusedUnit(model, act.unit));
    case 'extend':
      return refuseIf(model.extension !== undefined || act.amount > 24);
    case 'grant-extension':
    case 'refuse-extension':
      return [model.extension?.state === 'asked' ? 'recorded' : 'not-now'];
    case 'classify': {
      const { topic = model.topic, priority = model.priority, accused = model.accused } = act;
      const isSame = topic === model.topic && priority === model.priority;
      const isFewer = !model.accused.every((unit) => accused.includes(unit));
      return refuseIf(
        (isSame && String(accused) === String(model.accused)) || (isFewer && model.tookIn > 0),
      );
    }
    case 'close':
    case 'refuse':
    case 'refer':
      return refuseIf(act.reason === 'nonsense');
    case 'reopen': {
      const since = model.answeredAt ?? model.endedAt ?? now;
      return refuseIf(model.isSealed || now.getTime() > since.getTime() + 30 * day);
    }
    default:
      return ['recorded'];
  }
};

/** A delicate answer that the head didn't write goes to the head first. */
export const answersAs = ({ topic }: Model, person: Person): 'answered' | 'submitted' =>
  topic === 'VP08' && postOf(person).post !== 'head' ? 'submitted' : 'answered';

export const expected = (model: Model, act: Act, person: Person, now: Date): Verdict[] => {
  if (!isTheirs(model, act, person)) return ['not-yours'];
  const today = model.citizenActedAt.filter((at) => now.getTime() < at.getTime() + day);
  if (person === 'citizen' && today.length >= 20) return ['too-many-acts'];
  if (!possible[act.act].includes(model.status)) {
    return [act.act === 'write' ? 'refused' : 'not-now'];
  }
  return verdict(model, act, now);
};

export const canMerge = (one: Model, into: Model): Verdict[] => {
  if (!isOpen(one)) return ['not-now'];
  if (!isOpen(into) || one.tookIn > 0) return ['refused'];
  if (!one.accused.every((unit) => into.accused.includes(unit))) return ['refused'];
  return one.accused.length > 0 ? ['recorded', 'refused'] : ['recorded'];
};

/** The acts that make sense now. */
export const likely = (model: Model): Act['act'][] =>
  acts.filter((act) => possible[act].includes(model.status));
