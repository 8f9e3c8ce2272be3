import type { Action } from '../../../core/ticket/model/action.ts';
import { type ModelActor, operatorUnitCode, type TicketModel } from './model.ts';

const unitsOwn = [
  ...['acknowledge', 'answer', 'supplement', 'add-result-photo'],
  ...['ask', 'return', 'extend'],
];
/** Actions that only the supervisor, but not operators, may perform. */
const supervisorsOwn = ['publish', 'unpublish', 'decline-publication', 'redact'].concat([
  'delay-data',
  'grant-data',
  'refuse-data',
  'hold',
  'lift-hold',
]);
/**
 * Actions that only operators and supervisors with an account may perform. Heads who use an officer link may not perform them.
 */
const hotlineAccountsOwn = ['record-national', 'correct-national'];
const headsOwn = ['approve', 'reject'];
const decisions = ['grant-extension', 'refuse-extension'];
const citizensOwn = ['write', 'add-photo', 'rate', 'accept', 'reopen'];

export function toActorRole(person: ModelActor): { unit: string; post: string } {
  if (person === 'operator') return { unit: operatorUnitCode, post: 'handler' };
  if (person === 'supervisor') return { unit: operatorUnitCode, post: 'head' };
  return person === 'citizen' ? { unit: '', post: '' } : person;
}

export function mayPerform(
  model: TicketModel,
  { act }: Pick<Action, 'act'>,
  person: ModelActor,
): boolean {
  if (citizensOwn.includes(act)) return person === 'citizen';
  if (person === 'citizen') return act === 'callback' || act === 'ask-data';
  const { unit, post } = toActorRole(person);
  const isOfUnit = unit === model.unit;
  const isOperatorsHead = unit === operatorUnitCode && post === 'head';
  if (act === 'extend' && isOperatorsHead) return false;
  if (supervisorsOwn.includes(act)) return person === 'supervisor';
  if (hotlineAccountsOwn.includes(act)) return person === 'operator' || person === 'supervisor';
  if (act === 'take' || act === 'hand-to-colleague') return typeof person === 'string' && isOfUnit;
  if (act === 'release') return typeof person === 'string' && (isOfUnit || person === 'supervisor');
  if (unitsOwn.includes(act)) return isOfUnit;
  if (act === 'withdraw-photo' || act === 'note')
    return isOfUnit || person === 'operator' || isOperatorsHead;
  if (headsOwn.includes(act)) return isOfUnit && post === 'head';
  if (decisions.includes(act)) {
    const { extension } = model;
    const hasRequestedExtension = extension?.unit === unit && extension.post === post;
    return !hasRequestedExtension && ((isOfUnit && post === 'head') || isOperatorsHead);
  }
  return person === 'operator' || isOperatorsHead;
}
