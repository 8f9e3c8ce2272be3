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

/** What the event makes of the ticket: the whole life once more, in the words of its events. */
export const follow = (model: Model, event: TicketEvent): Model => {
  switch (event.kind) {
    case 'assigned':
      return handedTo(model, event.unit, 'assigned');
    case 'queued':
      return handedTo(model, event.unit, 'triage');
    case 'returned':
      return handedTo(model, operators, 'returned');
    case 'classified':
      return classified(model, event);
    case 'acknowledged':
      return { ...begun(model), status: 'in-progress' };
    case 'rejected':
      return { ...model, status: 'in-progress' };
    case 'submitted':
      return { ...begun(model), status: 'in-review', waitsUntil: undefined };
    case 'asked':
      return {
        ...model,
        isAcknowledged: model.isAcknowledged || event.by.role === 'officer',
        status: 'waiting',
        waitsUntil: event.until,
      };
    case 'wrote':
    case 'resumed':
      return { ...model, status: goesOn(model), waitsUntil: undefined };
    case 'extension-asked':
      return extensionAsked(model, event.by);
    case 'extended':
    case 'extension-refused':
      return extensionDecided(model, event.kind === 'extended');
    case 'answered':
    case 'closed':
    case 'refused':
    case 'referred':
      return settled(model, event.kind, event.at);
    case 'reopened':
      return reopened(model);
    case 'merged':
      return { ...model, was: goesOn(model), status: 'merged', waitsUntil: undefined };
    case 'unmerged':
      return { ...model, status: model.was };
    case 'took-in':
    case 'gave-back':
      return { ...model, tookIn: model.tookIn + (event.kind === 'took-in' ? 1 : -1) };
    case 'opened':
    case 'noted':
    case 'rated':
    case 'rung':
    case 'recomputed':
    case 'unreachable':
      return model;
  }
};
