import type { TicketEvent } from '../../../core/ticket/events/event.ts';
import {
  isNationalSystemEvent,
  type NationalEvent,
} from '../../../core/ticket/events/kinds/is-national-system-event.ts';
import {
  isPrivacyEvent,
  type PrivacyEvent,
} from '../../../core/ticket/events/kinds/is-privacy-event.ts';
import { applyPrivacyEvent } from './apply-privacy-event.ts';
import { applySideEvent } from './apply-side-event.ts';
import { operatorUnitCode, type TicketModel } from './model.ts';

/** Returns the status after a pause: in triage at the operators, otherwise in progress. */
const goesOn = (model: TicketModel): string =>
  model.waitsUntil === undefined
    ? model.status
    : model.unit === operatorUnitCode
      ? 'triage'
      : 'in-progress';

const handedTo = (model: TicketModel, unit: string, status: string): TicketModel => ({
  ...model,
  unit,
  status,
  isForwarding: status === 'triage' || status === 'returned',
  assignment: model.assignment + 1,
  takenBy: undefined,
  waitsUntil: undefined,
  extension: model.extension?.state === 'asked' ? undefined : model.extension,
});

const settled = (model: TicketModel, status: string, at: Date): TicketModel => ({
  ...model,
  status,
  waitsUntil: undefined,
  extension: model.extension?.state === 'asked' ? undefined : model.extension,
  ...(status === 'answered' ? { answeredAt: at, isForModeration: false } : { endedAt: at }),
});

const reopened = (model: TicketModel): TicketModel => ({
  ...model,
  status: 'reopened',
  unit: model.unit ?? operatorUnitCode,
  isAcknowledged: false,
  isForwarding: (model.unit ?? operatorUnitCode) === operatorUnitCode,
  cycle: model.cycle + 1,
  reopenings: model.reopenings + 1,
  assignment: model.assignment + 1,
  takenBy: undefined,
  extension: undefined,
  isForModeration: false,
  answeredAt: undefined,
  endedAt: undefined,
});

const classified = (
  model: TicketModel,
  { to }: Extract<TicketEvent, { kind: 'classified' }>,
): TicketModel => {
  if (!to) return model;
  if (to.unit === model.unit) return { ...model, assignment: model.assignment + 1 };
  const isCertain = to.route?.kind !== 'operator' && to.unit !== operatorUnitCode;
  return handedTo(model, to.unit, isCertain ? 'assigned' : 'triage');
};

const toExtensionRequester = ({ role, unit, post = 'handler' }: TicketEvent['by']) => {
  if (role === 'operator') return { unit: operatorUnitCode, post: 'handler' };
  if (role === 'supervisor') return { unit: operatorUnitCode, post: 'head' };
  return { unit: unit ?? '', post };
};

/** Returns the ticket model as acknowledged and no longer waiting for a unit. */
const begun = (model: TicketModel): TicketModel => ({
  ...model,
  isAcknowledged: true,
  isForwarding: false,
});

const withRequestedExtension = (model: TicketModel, by: TicketEvent['by']): TicketModel => ({
  ...begun(model),
  status: 'in-progress',
  extension: { state: 'asked', ...toExtensionRequester(by) },
});

const extensionDecided = (model: TicketModel, isGranted: boolean): TicketModel => ({
  ...model,
  status: isGranted ? 'extended' : model.status,
  extension: model.extension && { ...model.extension, state: isGranted ? 'granted' : 'refused' },
});

const withInfoRequest = (
  model: TicketModel,
  { by, until }: Extract<TicketEvent, { kind: 'asked' }>,
): TicketModel => ({
  ...model,
  isAcknowledged: model.isAcknowledged || by.role === 'officer',
  status: 'waiting',
  waitsUntil: until,
});

type FollowRequest = Extract<
  TicketEvent,
  { kind: 'photo-added' | 'wrote' | 'voice-message-left' | 'resumed' }
>;

/** Returns the ticket model after the citizen has written, which ends a pause. */
const withCitizenMessage = (model: TicketModel, event: FollowRequest): TicketModel => ({
  ...model,
  ...(event.kind === 'photo-added' && { photos: [...model.photos, event.photo] }),
  status: goesOn(model),
  waitsUntil: undefined,
});

/**
 * Applies a citizen's action on a merged ticket to the models: their own ticket gets only photos, the common ticket may
 * reopen.
 */
const ofMerged = (model: TicketModel, event: OfTicket): TicketModel => {
  if (event.kind === 'photo-added' && event.recordedOn) {
    return { ...model, photos: [...model.photos, event.photo] };
  }
  return event.kind === 'reopened' && event.origin ? reopened(model) : model;
};

type More = Extract<TicketEvent, { kind: 'extension-asked' | 'extended' | 'extension-refused' }>;

const extended = (model: TicketModel, event: More): TicketModel =>
  event.kind === 'extension-asked'
    ? withRequestedExtension(model, event.by)
    : extensionDecided(model, event.kind === 'extended');

type Joining = Extract<TicketEvent, { kind: 'merged' | 'unmerged' | 'took-in' | 'gave-back' }>;

const joined = (model: TicketModel, event: Joining): TicketModel => {
  switch (event.kind) {
    case 'merged':
      return { ...model, was: goesOn(model), status: 'merged', waitsUntil: undefined };
    case 'unmerged':
      return {
        ...model,
        status: model.was,
        cycle: model.cycle + 1,
        assignment: model.assignment + 1,
        extension: undefined,
      };
    case 'took-in':
    case 'gave-back':
      return { ...model, tookIn: model.tookIn + (event.kind === 'took-in' ? 1 : -1) };
  }
};

type Handed = Extract<
  TicketEvent,
  { kind: 'assigned' | 'queued' | 'handed-over' | 'returned' | 'classified' }
>;

const handedOver = (
  model: TicketModel,
  { unit, isQueued }: Extract<TicketEvent, { kind: 'handed-over' }>,
): TicketModel => {
  if (isQueued) return handedTo(model, unit, 'triage');
  return unit === model.unit ? model : { ...model, unit, assignment: model.assignment + 1 };
};

const handed = (model: TicketModel, event: Handed): TicketModel => {
  if (event.kind === 'classified') return classified(model, event);
  if (event.kind === 'handed-over') return handedOver(model, event);
  return event.kind === 'returned'
    ? {
        ...handedTo(model, operatorUnitCode, 'returned'),
        returnedBy: [...model.returnedBy, model.unit ?? operatorUnitCode],
      }
    : handedTo(model, event.unit, event.kind === 'queued' ? 'triage' : 'assigned');
};

type Worked = Extract<
  TicketEvent,
  { kind: 'acknowledged' | 'rejected' | 'submitted' | 'asked' | 'reopened' }
>;

const worked = (model: TicketModel, event: Worked): TicketModel => {
  switch (event.kind) {
    case 'submitted':
      return { ...begun(model), status: 'in-review', waitsUntil: undefined };
    case 'asked':
      return withInfoRequest(model, event);
    case 'reopened':
      return reopened(model);
    case 'acknowledged':
    case 'rejected':
      return { ...begun(model), status: 'in-progress' };
  }
};

type OfTicket = Exclude<
  TicketEvent,
  | PrivacyEvent
  | NationalEvent
  | {
      kind:
        | ('accepted' | 'link-refused' | 'review-rung' | 'unreachable' | 'handed-to-colleague')
        | 'supplemented'
        | `result-photo-${string}`;
    }
>;

const moved = (model: TicketModel, event: OfTicket): TicketModel => {
  switch (event.kind) {
    case 'assigned':
    case 'queued':
    case 'handed-over':
    case 'returned':
    case 'classified':
      return handed(model, event);
    case 'acknowledged':
    case 'rejected':
    case 'submitted':
    case 'asked':
    case 'reopened':
      return worked(model, event);
    case 'photo-added':
    case 'wrote':
    case 'voice-message-left':
    case 'resumed':
      return withCitizenMessage(model, event);
    case 'extension-asked':
    case 'extended':
    case 'extension-refused':
      return extended(model, event);
    case 'answered':
    case 'closed':
    case 'refused':
    case 'referred':
      return settled(model, event.kind, event.at);
    case 'merged':
    case 'unmerged':
    case 'took-in':
    case 'gave-back':
      return joined(model, event);
    case 'taken':
    case 'released':
    case 'published':
    case 'unpublished':
    case 'publication-declined':
    case 'callback-asked':
    case 'called-back':
    case 'redacted':
      return applySideEvent(model, event);
    case 'opened':
    case 'noted':
    case 'rated':
    case 'rung':
    case 'recomputed':
    case 'talked':
    case 'transcribed':
    case 'not-transcribed':
      return model;
  }
};

const handoverKinds: ReadonlySet<string> = new Set([
  'assigned',
  'queued',
  'returned',
  'classified',
]);
const settledStatuses: ReadonlySet<string> = new Set([
  'answered',
  'closed',
  'refused',
  'referred',
  'merged',
]);

/** Moves the ticket to the operators if a text accuses an office, regardless of the event's other effects. */
const held = (model: TicketModel, { kind, heldForReview }: TicketEvent): TicketModel =>
  heldForReview && !handoverKinds.has(kind) && model.unit !== undefined
    ? handedTo(model, operatorUnitCode, settledStatuses.has(model.status) ? model.status : 'triage')
    : model;

/** Applies an event to the model: a second implementation of the ticket rules, based on events. */
export function applyTicketEvent(model: TicketModel, event: TicketEvent): TicketModel {
  if (isPrivacyEvent(event)) return applyPrivacyEvent(model, event);
  if (isNationalSystemEvent(event)) return { ...model, nationalNumber: event.number };
  if (
    event.kind === 'accepted' ||
    event.kind === 'link-refused' ||
    event.kind === 'review-rung' ||
    event.kind === 'unreachable'
  ) {
    return model;
  }
  if (event.kind === 'supplemented')
    return { ...model, isForModeration: model.isForModeration || model.isPublished };
  if (event.kind === 'handed-to-colleague') return { ...model, takenBy: event.member };
  if (event.kind === 'result-photo-added') {
    return { ...model, resultPhotos: [...model.resultPhotos, event.photo] };
  }
  if (event.kind === 'result-photo-withdrawn') {
    return { ...model, resultPhotos: model.resultPhotos.filter((id) => id !== event.photo) };
  }
  const after = event.recordedOn || event.origin ? ofMerged(model, event) : moved(model, event);
  return held(after, event);
}
