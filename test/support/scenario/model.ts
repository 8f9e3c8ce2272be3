import type { DataSubjectRight } from '../../../core/privacy/data-right.ts';
import type { Action } from '../../../core/ticket/model/action.ts';

/** The model's state of a ticket, written from the specification and not from the code. */
export type TicketModel = {
  status: string;
  unit: string | undefined;
  cycle: number;
  reopenings: number;
  assignment: number;
  topic: string;
  priority: string;
  accused: string[];
  returnedBy: string[];
  extension: { state: 'asked' | 'granted' | 'refused'; unit: string; post: string } | undefined;
  answeredAt: Date | undefined;
  endedAt: Date | undefined;
  isSealed: boolean;
  isAcknowledged: boolean;
  /** True while the operators look for the responsible unit. */
  isForwarding: boolean;
  waitsUntil: Date | undefined;
  mergedInto: 'one' | 'other' | undefined;
  was: string;
  tookIn: number;
  photos: string[];
  resultPhotos: string[];
  takenBy: string | undefined;
  isPublished: boolean;
  /** True if the supervisor must decide on publication again, because a redaction removed the published answer or the unit added to it. */
  isForModeration: boolean;
  /** Failed attempts of the pending callback; undefined if none is pending. */
  unanswered: number | undefined;
  calls: number;
  citizenActedAt: Date[];
  /** The citizen's pending data request, with the number of extensions. */
  asksData: { right: DataSubjectRight; delays: number; askedAt: Date; dueAt: Date } | undefined;
  isHeld: boolean;
  nationalNumber: string | undefined;
  isErased: boolean;
};

const newborn: TicketModel = {
  status: 'new',
  unit: undefined,
  cycle: 1,
  reopenings: 0,
  assignment: 0,
  topic: 'VP01',
  priority: 'P2',
  accused: [],
  returnedBy: [],
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
  photos: [],
  resultPhotos: [],
  takenBy: undefined,
  isPublished: false,
  isForModeration: false,
  unanswered: undefined,
  calls: 0,
  citizenActedAt: [],
  asksData: undefined,
  isHeld: false,
  nationalNumber: undefined,
  isErased: false,
};

/** Initial models: `one` is an ordinary ticket, the answer to `other` needs approval. */
export const initialModels = { one: newborn, other: { ...newborn, topic: 'VP08' } };

export const operatorUnitCode = 'TONG_DAI';

/** An actor: a role at a unit, a signed-in operator or supervisor, or the citizen. */
export type ModelActor = { unit: string; post: string } | 'operator' | 'supervisor' | 'citizen';

export type ActionVerdict =
  | 'recorded'
  | 'not-now'
  | 'not-yours'
  | 'refused'
  | 'too-many-acts'
  | 'unknown';

const activeStatuses = ['triage', 'assigned', 'in-progress', 'extended', 'reopened'];
const open = ['new', 'waiting', 'returned', 'in-review', ...activeStatuses];
const held = ['waiting', 'returned', 'in-review', ...activeStatuses];
const everywhere = [...open, 'answered', 'closed', 'refused', 'merged', 'referred'];
const fresh = ['triage', 'assigned', 'returned', 'reopened'];

export function isModelOpen({ status }: TicketModel): boolean {
  return open.includes(status);
}

export const possibleStatuses: Record<Action['act'], string[]> = {
  acknowledge: fresh,
  answer: [...activeStatuses, 'waiting', 'returned'],
  supplement: ['answered'],
  'add-result-photo': [...activeStatuses, 'waiting', 'returned'],
  'withdraw-photo': everywhere,
  approve: ['in-review'],
  reject: ['in-review'],
  ask: [...activeStatuses, 'returned'],
  return: ['assigned', 'in-progress', 'extended', 'reopened'],
  extend: activeStatuses,
  'grant-extension': activeStatuses,
  'refuse-extension': activeStatuses,
  assign: open,
  classify: open,
  'review-complaint': everywhere,
  note: [...open, 'answered'],
  close: [...open, 'answered'],
  refuse: open,
  refer: open,
  take: held,
  release: held,
  'hand-to-colleague': held,
  publish: ['answered', 'closed'],
  unpublish: everywhere,
  'decline-publication': ['answered', 'closed'],
  redact: everywhere,
  'record-national': everywhere,
  'correct-national': everywhere,
  'ask-data': everywhere,
  'delay-data': everywhere,
  'grant-data': everywhere,
  'refuse-data': everywhere,
  hold: everywhere,
  'lift-hold': everywhere,
  callback: [...open, 'answered'],
  'callback-done': [...open, 'answered', 'closed', 'refused', 'merged', 'referred'],
  write: [...open, 'answered'],
  'add-photo': [...open, 'answered'],
  rate: ['answered', 'closed'],
  accept: ['answered', 'closed'],
  reopen: ['answered', 'closed', 'refused', 'referred'],
};

export const modelActionNames = Object.keys(possibleStatuses).filter((act): act is Action['act'] =>
  Object.hasOwn(possibleStatuses, act),
);

export function mergeVerdicts(one: TicketModel, into: TicketModel): ActionVerdict[] {
  if (!isModelOpen(one)) return ['not-now'];
  if (!isModelOpen(into) || one.tookIn > 0) return ['refused'];
  if (!one.accused.every((unit) => into.accused.includes(unit))) return ['refused'];
  return one.accused.length > 0 ? ['recorded', 'refused'] : ['recorded'];
}

/** Returns the actions that make sense now; for a merged ticket also those that take effect on the common one. */
export function listLikelyActions(model: TicketModel): Action['act'][] {
  return [
    ...modelActionNames.filter((act) => possibleStatuses[act].includes(model.status)),
    ...(model.status === 'merged'
      ? (['write', 'add-photo', 'rate', 'accept', 'reopen'] as const)
      : []),
  ];
}
