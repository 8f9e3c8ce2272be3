import type { Action } from '../../../core/ticket/act.ts';
import type { TicketEvent } from '../../../core/ticket/event.ts';
import { answersAs, expected } from '../../support/ticket-life/expected.ts';
import { follow } from '../../support/ticket-life/follow.ts';
import { isOpen, type Model, newborns, type Verdict } from '../../support/ticket-life/model.ts';
import { postOf } from '../../support/ticket-life/whose.ts';
import type { Client, OperationInput, OperationResult } from './asked.ts';
import { eventOf } from './event-of.ts';
import type { Sequential } from './linearizable.ts';

/** State of a ticket in the sequential specification that recorded histories are checked against. */
export type OneTicket = {
  model: Model;
  version: number;
  /** Version of each person's last change that is relevant to others. */
  lastBy: Record<string, number>;
};

type Act1 = Extract<OperationInput, { kind: 'act' }>;

const nameOf = ({ sub, person }: Client): string => sub ?? String(person);

/** Fixed time for evaluating the ticket rules: a race ends long before deadlines or calendars matter. */
const now = new Date(0);

const isOfUnit = ({ model }: OneTicket, { person }: Client): boolean =>
  postOf(person).unit === model.unit;

/** Returns the results allowed for taking or releasing a ticket, which requires a signed-in unit member. */
const verdictOfTaking = (state: OneTicket, by: Client, act: 'take' | 'release'): Verdict[] => {
  const { takenBy, status } = state.model;
  const isSupervisor = by.person === 'supervisor';
  const mayNot = !isOfUnit(state, by) && !(act === 'release' && isSupervisor);
  if (mayNot) return ['not-yours'];
  const isHeld = isOpen(state.model) && status !== 'new';
  if (act === 'take') return [isHeld && takenBy === undefined ? 'recorded' : 'not-now'];
  const isOwn = takenBy !== undefined && (takenBy === by.sub || isSupervisor);
  return [isHeld && isOwn ? 'recorded' : 'not-now'];
};

const verdictsOf = (state: OneTicket, by: Client, act: Action): Verdict[] =>
  act.act === 'take' || act.act === 'release'
    ? verdictOfTaking(state, by, act.act)
    : expected(state.model, state.model, act, by.person, now);

/** Returns true if somebody else made a relevant change after the version that the client had seen. */
const isStale = ({ lastBy }: OneTicket, { by, seenVersion }: Act1): boolean =>
  seenVersion !== undefined &&
  Object.entries(lastBy).some(([who, version]) => who !== nameOf(by) && version > seenVersion);

const fits = (
  told: { version?: number | undefined; status?: string | undefined },
  version: number,
  status: string,
): boolean =>
  (told.version === undefined || told.version === version) &&
  (told.status === undefined || told.status === status);

/** Returns the next state if the action succeeds with the recorded result. */
const done = (state: OneTicket, asked: Act1, told: OperationResult): OneTicket[] => {
  const { by, act } = asked;
  const version = state.version + 1;
  const kind = act.act === 'answer' ? answersAs(state.model, by.person) : undefined;
  const model = remembered(follow(state.model, eventOf(act, by, kind)), act);
  const said = told.kind === 'recorded' ? told : {};
  if (!fits(said, version, model.status)) return [];
  return [{ model, version, lastBy: { ...state.lastBy, [nameOf(by)]: version } }];
};

/** Adds to the model what only the action contains and its event doesn't. */
const remembered = (model: Model, act: Action): Model =>
  act.act === 'classify' && act.priority ? { ...model, priority: act.priority } : model;

const isUnseenBy = (state: OneTicket, { person }: Client): boolean =>
  typeof person === 'object' && !isOfUnit(state, { name: '', person });

const acted = (state: OneTicket, asked: Act1): OneTicket[] => {
  const { by, act, told } = asked;
  const verdicts = verdictsOf(state, by, act);
  const isNews = !verdicts.includes('not-yours') && isStale(state, asked);
  switch (told.kind) {
    case 'unknown':
    case 'recorded':
      return !isNews && verdicts.includes('recorded') ? done(state, asked, told) : [];
    case 'stale':
      return isNews && fits(told, state.version, state.model.status) ? [state] : [];
    case 'unseen':
      return isUnseenBy(state, by) ? [state] : [];
    case 'not-yours':
      return verdicts.includes('not-yours') && fits(told, state.version, state.model.status)
        ? [state]
        : [];
    case 'not-now':
    case 'refused':
    case 'too-many-acts':
      return !isNews && isDue(told.kind, by, verdicts) && isAt(state, told) ? [state] : [];
  }
};

/** Returns whether a recorded result is allowed. Citizens get the same response for a wrong status and for invalid text. */
const isDue = (kind: Verdict, { person }: Client, verdicts: readonly Verdict[]): boolean =>
  verdicts.includes(kind) ||
  (person === 'citizen' && kind === 'not-now' && verdicts.includes('refused'));

const isAt = ({ version, model }: OneTicket, told: OperationResult): boolean =>
  told.kind !== 'not-now' || fits(told, version, model.status);

const fromTheClock: ReadonlySet<TicketEvent['kind']> = new Set([
  'rung',
  'recomputed',
  'unreachable',
  'link-refused',
]);

/** Returns whether the workflow may cause the given event in the ticket's current state. */
const mayHappen = ({ model }: OneTicket, { kind }: TicketEvent): boolean => {
  switch (kind) {
    case 'assigned':
    case 'queued':
      return model.status === 'new';
    case 'rung':
    case 'recomputed':
    case 'unreachable':
      return isOpen(model);
    default:
      return false;
  }
};

const happened = (state: OneTicket, event: TicketEvent): OneTicket[] => {
  const { model, version, lastBy } = state;
  if (event.version !== version + 1 || !mayHappen(state, event)) return [];
  const isNews = !fromTheClock.has(event.kind);
  return [
    {
      model: follow(model, event),
      version: event.version,
      lastBy: isNews ? { ...lastBy, system: event.version } : lastBy,
    },
  ];
};

/** Sequential specification of a ticket from its opening, by the ticket rules. */
export const oneTicket: Sequential<OneTicket, OperationInput> = {
  start: { model: newborns.one, version: 1, lastBy: {} },
  keyOf: (state) => JSON.stringify(state),
  step(state, asked) {
    switch (asked.kind) {
      case 'read':
        return fits(asked, state.version, state.model.status) ? [state] : [];
      case 'system':
        return happened(state, asked.event);
      case 'act':
        return acted(state, asked);
    }
  },
};
