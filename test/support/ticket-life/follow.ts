import type { TicketEvent } from '../../../core/ticket/event.ts';
import { type Model, operators } from './model.ts';

/** After a wait: back to the operators' queue, or to the work. */
const goesOn = (model: Model): string =>
  model.waitsUntil === undefined
    ? model.status
    : model.unit === operators
      ? 'triage'
      : 'in-progress';

const handedTo = (model: Model, unit: string, status: string): Model => ({
  ...model,
  unit,
  status,
  isForwarding: status === 'triage' || status === 'returned',
  assignment: model.assignment + 1,
  takenBy: undefined,
  waitsUntil: undefined,
  extension: model.extension?.state === 'asked' ? undefined : model.extension,
});

const settled = (model: Model, status: string, at: Date): Model => ({
  ...model,
  status,
  waitsUntil: undefined,
  extension: model.extension?.state === 'asked' ? undefined : model.extension,
  ...(status === 'answered' ? { answeredAt: at } : { endedAt: at }),
});

const reopened = (model: Model): Model => ({
  ...model,
  status: 'reopened',
  unit: model.unit ?? operators,
  isAcknowledged: false,
  isForwarding: (model.unit ?? operators) === operators,
  cycle: model.cycle + 1,
  assignment: model.assignment + 1,
  takenBy: undefined,
  extension: undefined,
  answeredAt: undefined,
  endedAt: undefined,
});

const classified = (model: Model, { to }: Extract<TicketEvent, { kind: 'classified' }>): Model => {
  if (!to) return model;
  if (to.unit === model.unit) return { ...model, assignment: model.assignment + 1 };
  const isCertain = to.route.kind === 'routed' && to.unit !== operators;
  return handedTo(model, to.unit, isCertain ? 'assigned' : 'triage');
};

const askedBy = ({ role, unit, post = 'handler' }: TicketEvent['by']) => {
  if (role === 'operator') return { unit: operators, post: 'handler' };
  if (role === 'supervisor') return { unit: operators, post: 'head' };
  return { unit: unit ?? '', post };
};

/** Whoever has it has begun, and keeps it. */
const begun = (model: Model): Model => ({ ...model, isAcknowledged: true, isForwarding: false });

const extensionAsked = (model: Model, by: TicketEvent['by']): Model => ({
  ...begun(model),
  status: 'in-progress',
  extension: { state: 'asked', ...askedBy(by) },
});

const extensionDecided = (model: Model, isGranted: boolean): Model => ({
  ...model,
  status: isGranted ? 'extended' : model.status,
  extension: model.extension && { ...model.extension, state: isGranted ? 'granted' : 'refused' },
});

const asked = (model: Model, { by, until }: Extract<TicketEvent, { kind: 'asked' }>): Model => ({
  ...model,
  isAcknowledged: model.isAcknowledged || by.role === 'officer',
  status: 'waiting',
  waitsUntil: until,
});

type Heard = Extract<TicketEvent, { kind: 'photo-added' | 'wrote' | 'resumed' }>;

/** Whatever was waited for, it is waited for no more. */
const heard = (model: Model, event: Heard): Model => ({
  ...model,
  ...(event.kind === 'photo-added' && { photos: [...model.photos, event.photo] }),
  status: goesOn(model),
  waitsUntil: undefined,
});

type More = Extract<TicketEvent, { kind: 'extension-asked' | 'extended' | 'extension-refused' }>;

const extended = (model: Model, event: More): Model =>
  event.kind === 'extension-asked'
    ? extensionAsked(model, event.by)
    : extensionDecided(model, event.kind === 'extended');

type Joining = Extract<TicketEvent, { kind: 'merged' | 'unmerged' | 'took-in' | 'gave-back' }>;

const joined = (model: Model, event: Joining): Model => {
  switch (event.kind) {
    case 'merged':
      return { ...model, was: goesOn(model), status: 'merged', waitsUntil: undefined };
    case 'unmerged':
      return { ...model, status: model.was };
    case 'took-in':
    case 'gave-back':
      return { ...model, tookIn: model.tookIn + (event.kind === 'took-in' ? 1 : -1) };
  }
};

type Beside = Extract<
  TicketEvent,
  {
    kind:
      | 'taken'
      | 'released'
      | 'published'
      | 'unpublished'
      | 'redacted'
      | 'callback-asked'
      | 'called-back';
  }
>;

/** What goes on beside the ticket's own way. */
const beside = (model: Model, event: Beside): Model => {
  switch (event.kind) {
    case 'taken':
      return { ...model, takenBy: event.by.sub };
    case 'released':
      return { ...model, takenBy: undefined };
    case 'published':
      return { ...model, isPublished: true };
    case 'unpublished':
    case 'redacted':
      return { ...model, isPublished: false };
    case 'callback-asked':
      return { ...model, unanswered: 0, calls: model.calls + 1 };
    case 'called-back': {
      const unanswered = (model.unanswered ?? 0) + 1;
      const isOver = event.outcome !== 'no-answer' || unanswered === 3;
      return { ...model, unanswered: isOver ? undefined : unanswered };
    }
  }
};

/** What the event makes of the ticket: the whole life once more, in the words of its events. */
export const follow = (model: Model, event: TicketEvent): Model => {
  switch (event.kind) {
    case 'assigned':
    case 'queued':
      return handedTo(model, event.unit, event.kind === 'queued' ? 'triage' : 'assigned');
    case 'returned':
      return handedTo(model, operators, 'returned');
    case 'classified':
      return classified(model, event);
    case 'acknowledged':
    case 'rejected':
      return { ...begun(model), status: 'in-progress' };
    case 'submitted':
      return { ...begun(model), status: 'in-review', waitsUntil: undefined };
    case 'asked':
      return asked(model, event);
    case 'photo-added':
    case 'wrote':
    case 'resumed':
      return heard(model, event);
    case 'extension-asked':
    case 'extended':
    case 'extension-refused':
      return extended(model, event);
    case 'answered':
    case 'closed':
    case 'refused':
    case 'referred':
      return settled(model, event.kind, event.at);
    case 'reopened':
      return reopened(model);
    case 'merged':
    case 'unmerged':
    case 'took-in':
    case 'gave-back':
      return joined(model, event);
    case 'taken':
    case 'released':
    case 'published':
    case 'unpublished':
    case 'callback-asked':
    case 'called-back':
    case 'redacted':
      return beside(model, event);
    case 'opened':
    case 'noted':
    case 'rated':
    case 'rung':
    case 'recomputed':
    case 'unreachable':
      return model;
  }
};
