import type { TicketEvent } from '../../../core/ticket/events/event.ts';
import type { Action } from '../../../core/ticket/model/action.ts';
import { toActorRole } from '../../support/scenario/actor-permissions.ts';
import { applyTicketEvent } from '../../support/scenario/apply-ticket-event.ts';
import { answerEventKind, expectedVerdicts } from '../../support/scenario/expected-verdicts.ts';
import {
  type ActionVerdict,
  initialModels,
  isModelOpen,
  type TicketModel,
} from '../../support/scenario/model.ts';
import type { SequentialSpecification } from './linearizable.ts';
import { toModelEvent } from './model-event.ts';
import type { RaceClient, TicketOperation, TicketOperationResult } from './ticket-operation.ts';

/** State of a ticket in the sequential specification that recorded histories are checked against. */
export type SequentialTicketState = {
  model: TicketModel;
  version: number;
  /** Version of each person's last change that is relevant to others. */
  lastBy: Record<string, number>;
};

type Act1 = Extract<TicketOperation, { kind: 'act' }>;

const nameOf = ({ sub, person }: RaceClient): string => sub ?? String(person);

/** Fixed time for evaluating the ticket rules: a race ends long before deadlines or calendars matter. */
const now = new Date(0);

const isOfUnit = ({ model }: SequentialTicketState, { person }: RaceClient): boolean =>
  toActorRole(person).unit === model.unit;

/** Returns the results allowed for taking or releasing a ticket, which requires a signed-in unit member. */
const verdictOfTaking = (
  state: SequentialTicketState,
  by: RaceClient,
  act: 'take' | 'release',
): ActionVerdict[] => {
  const { takenBy, status } = state.model;
  const isSupervisor = by.person === 'supervisor';
  const mayNot = !isOfUnit(state, by) && !(act === 'release' && isSupervisor);
  if (mayNot) return ['not-yours'];
  const isHeld = isModelOpen(state.model) && status !== 'new';
  if (act === 'take') return [isHeld && takenBy === undefined ? 'recorded' : 'not-now'];
  const isOwn = takenBy !== undefined && (takenBy === by.sub || isSupervisor);
  return [isHeld && isOwn ? 'recorded' : 'not-now'];
};

const verdictsOf = (
  state: SequentialTicketState,
  by: RaceClient,
  action: Action,
): ActionVerdict[] =>
  action.act === 'take' || action.act === 'release'
    ? verdictOfTaking(state, by, action.act)
    : expectedVerdicts(state.model, state.model, action, by.person, now);

/** Returns true if somebody else made a relevant change after the version that the client had seen. */
const isStale = ({ lastBy }: SequentialTicketState, { by, seenVersion }: Act1): boolean =>
  seenVersion !== undefined &&
  Object.entries(lastBy).some(([who, version]) => who !== nameOf(by) && version > seenVersion);

const fits = (
  response: { version?: number | undefined; status?: string | undefined },
  version: number,
  status: string,
): boolean =>
  (response.version === undefined || response.version === version) &&
  (response.status === undefined || response.status === status);

/** Returns the next state if the action succeeds with the recorded result. */
const done = (
  state: SequentialTicketState,
  act1: Act1,
  result: TicketOperationResult,
): SequentialTicketState[] => {
  const { by, action } = act1;
  const version = state.version + 1;
  const kind = action.act === 'answer' ? answerEventKind(state.model, by.person) : undefined;
  const model = remembered(applyTicketEvent(state.model, toModelEvent(action, by, kind)), action);
  const recordedResult = result.kind === 'recorded' ? result : {};
  if (!fits(recordedResult, version, model.status)) return [];
  return [{ model, version, lastBy: { ...state.lastBy, [nameOf(by)]: version } }];
};

/** Adds to the model what only the action contains and its event doesn't. */
const remembered = (model: TicketModel, action: Action): TicketModel =>
  action.act === 'classify' && action.priority ? { ...model, priority: action.priority } : model;

const isUnseenBy = (state: SequentialTicketState, { person }: RaceClient): boolean =>
  typeof person === 'object' && !isOfUnit(state, { name: '', person });

const acted = (state: SequentialTicketState, act1: Act1): SequentialTicketState[] => {
  const { by, action, result: response } = act1;
  const verdicts = verdictsOf(state, by, action);
  const isNews = !verdicts.includes('not-yours') && isStale(state, act1);
  switch (response.kind) {
    case 'unknown':
    case 'recorded':
      return !isNews && verdicts.includes('recorded') ? done(state, act1, response) : [];
    case 'stale':
      return isNews && fits(response, state.version, state.model.status) ? [state] : [];
    case 'unseen':
      return isUnseenBy(state, by) ? [state] : [];
    case 'not-yours':
      return verdicts.includes('not-yours') && fits(response, state.version, state.model.status)
        ? [state]
        : [];
    case 'not-now':
    case 'refused':
    case 'too-many-acts':
      return !isNews && isDue(response.kind, by, verdicts) && isAt(state, response) ? [state] : [];
  }
};

/** Returns whether a recorded result is allowed. Citizens get the same response for a wrong status and for invalid text. */
const isDue = (
  kind: ActionVerdict,
  { person }: RaceClient,
  verdicts: readonly ActionVerdict[],
): boolean =>
  verdicts.includes(kind) ||
  (person === 'citizen' && kind === 'not-now' && verdicts.includes('refused'));

const isAt = (
  { version, model }: SequentialTicketState,
  ticketOperationResult: TicketOperationResult,
): boolean =>
  ticketOperationResult.kind !== 'not-now' || fits(ticketOperationResult, version, model.status);

const fromTheClock: ReadonlySet<TicketEvent['kind']> = new Set([
  'rung',
  'recomputed',
  'unreachable',
  'link-refused',
]);

/** Returns whether the workflow may cause the given event in the ticket's current state. */
const mayHappen = ({ model }: SequentialTicketState, { kind }: TicketEvent): boolean => {
  switch (kind) {
    case 'assigned':
    case 'queued':
      return model.status === 'new';
    case 'rung':
    case 'recomputed':
    case 'unreachable':
      return isModelOpen(model);
    default:
      return false;
  }
};

const happened = (state: SequentialTicketState, event: TicketEvent): SequentialTicketState[] => {
  const { model, version, lastBy } = state;
  if (event.version !== version + 1 || !mayHappen(state, event)) return [];
  const isNews = !fromTheClock.has(event.kind);
  return [
    {
      model: applyTicketEvent(model, event),
      version: event.version,
      lastBy: isNews ? { ...lastBy, system: event.version } : lastBy,
    },
  ];
};

/** Sequential specification of a ticket from its opening, by the ticket rules. */
export const ticketSpecification: SequentialSpecification<SequentialTicketState, TicketOperation> =
  {
    start: { model: initialModels.one, version: 1, lastBy: {} },
    keyOf: (state) => JSON.stringify(state),
    step(state, ticketOperation) {
      switch (ticketOperation.kind) {
        case 'read':
          return fits(ticketOperation, state.version, state.model.status) ? [state] : [];
        case 'system':
          return happened(state, ticketOperation.event);
        case 'act':
          return acted(state, ticketOperation);
      }
    },
  };
