import type { Action } from '../../../core/ticket/act.ts';
import { type Model, operators, type Person } from './model.ts';

const unitsOwn = ['acknowledge', 'answer', 'ask', 'return', 'extend'];
/** Actions that only the supervisor, but not operators, may perform. */
const supervisorsOwn = ['publish', 'unpublish', 'decline-publication', 'redact'].concat([
  'delay-data',
  'grant-data',
  'refuse-data',
  'hold',
  'lift-hold',
]);
const headsOwn = ['approve', 'reject'];
const decisions = ['grant-extension', 'refuse-extension'];
const citizensOwn = ['write', 'add-photo', 'rate', 'reopen'];

export const postOf = (person: Person): { unit: string; post: string } => {
  if (person === 'operator') return { unit: operators, post: 'handler' };
  if (person === 'supervisor') return { unit: operators, post: 'head' };
  return person === 'citizen' ? { unit: '', post: '' } : person;
};

export const isTheirs = (model: Model, { act }: Pick<Action, 'act'>, person: Person): boolean => {
  if (citizensOwn.includes(act)) return person === 'citizen';
  if (person === 'citizen') return act === 'callback' || act === 'ask-data';
  const { unit, post } = postOf(person);
  const isOfUnit = unit === model.unit;
  const isOperatorsHead = unit === operators && post === 'head';
  if (act === 'extend' && isOperatorsHead) return false;
  if (supervisorsOwn.includes(act)) return person === 'supervisor';
  if (act === 'take') return typeof person === 'string' && isOfUnit;
  if (act === 'release') return typeof person === 'string' && (isOfUnit || person === 'supervisor');
  if (unitsOwn.includes(act)) return isOfUnit;
  if (headsOwn.includes(act)) return isOfUnit && post === 'head';
  if (decisions.includes(act)) {
    const { extension } = model;
    const asked = extension?.unit === unit && extension.post === post;
    return !asked && ((isOfUnit && post === 'head') || isOperatorsHead);
  }
  return person === 'operator' || isOperatorsHead;
};
