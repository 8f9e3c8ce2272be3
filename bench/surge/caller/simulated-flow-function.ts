import { getMainMenuPromptKey } from '../../../core/contact-center/model/menus/menu-periods.ts';
import { getCommunePromptKey } from '../../../core/contact-center/model/menus/spoken-areas.ts';
import type { SurgeLevel } from '../../../core/contact-center/model/phone-state.ts';
import { chooseFromMenu } from '../../../core/contact-center/read/choose-from-menu.ts';
import { findCommunesByKeypad } from '../../../core/contact-center/read/communes-by-keypad.ts';
import { getOrganizationPromptKeys } from '../../../core/contact-center/read/organization-prompts.ts';
import { getTicketCodePromptKeys } from '../../../core/contact-center/read/ticket-code-prompts.ts';
import type { Directory } from '../../../core/directory/model/directory.ts';
import { getOrganization } from '../../../core/directory/model/organization/organization.ts';
import { type Priority, ServiceCode } from '../../../core/directory/model/services/service.ts';
import { findTopic } from '../../../core/directory/model/services/topic.ts';
import { createDeadlineClock } from '../../../core/sla/deadline.ts';
import { hasValidCheckDigit } from '../../../core/ticket/model/ticket-code.ts';
import { getTicketPolicy } from '../../../core/ticket/model/ticket-policy.ts';
import { toMenuResponse } from '../../../functions/contact-center/flow-actions/choose-from-menu.ts';
import {
  createSimulatedTicketStore,
  type FlowRequest,
  type FlowResponse,
  hasCallerNumber,
  type SimulatedPhoneTicket,
  toDueDatePrompts,
  toPromptSlots,
} from './phone-tickets.ts';

/** Invocation of the simulated Lambda function by a contact flow, with contact id, caller's number and time. */
type Asking = { contact: string; from: string; now: Date };

export type SimulatedFlowFunction = {
  /** Returns the response that the hotline's Lambda function would return to a contact flow. */
  answer(asking: Asking, parameters: FlowRequest): FlowResponse;
  /** Adds a ticket that a simulated caller opened on an earlier day. */
  remember(from: string, openedAt: Date): SimulatedPhoneTicket;
  setLevel(level: SurgeLevel): void;
  counts: { tickets: number; sms: number; calls: number };
};

type HotlineDeps = {
  directory: Directory;
  /** Called for each ticket that the simulated hotline opens. `onCallback` is called for each promised callback. */
  onTicket(ticket: SimulatedPhoneTicket, asking: Asking): void;
  onCallback(ticket: SimulatedPhoneTicket, asking: Asking): void;
};

type State = {
  deps: HotlineDeps;
  tickets: ReturnType<typeof createSimulatedTicketStore>;
  byKey: Map<string, SimulatedPhoneTicket>;
  promised: Set<string>;
  communes: Map<string, FlowResponse>;
  level: { now: SurgeLevel };
  counts: SimulatedFlowFunction['counts'];
};

const repeatMs = 3_600_000;

const identify = ({ deps, tickets, level }: State, { from, now }: Asking): FlowResponse => {
  const last = hasCallerNumber(from) ? tickets.lastFrom(from) : undefined;
  const isRepeat = last !== undefined && now.getTime() - last.openedAt.getTime() < repeatMs;
  const { welcome, place } = getOrganizationPromptKeys(getOrganization(deps.directory, now));
  return {
    kind: last === undefined ? 'unknown' : 'known',
    lang: last?.lang ?? '',
    area: last?.area ?? '',
    areaSay: last?.area ? `area-${last.area}` : '',
    open: last === undefined ? '0' : '1',
    lastTicket: last?.code ?? '',
    repeat: isRepeat ? 'yes' : 'no',
    surge: level.now,
    hot: '',
    menu: getMainMenuPromptKey(now, last !== undefined),
    greeting: welcome,
    placePrompt: place,
  };
};

/**
 * Opens a ticket in the surge simulation. A second request with the same subject in the same call returns the existing
 * ticket.
 */
const open = (state: State, asking: Asking, request: FlowRequest): FlowResponse => {
  const { deps, tickets, byKey, counts } = state;
  const { contact, now } = asking;
  const { service = '', topic = '', area = '', withheld } = request;
  const found = findTopic(deps.directory, topic, now)?.defaultPriority;
  const from = withheld === 'yes' ? 'anonymous' : asking.from;
  const matter = { service: ServiceCode.parse(service), priority: found ?? usualPriority, from };
  const key = [contact, service, topic, area].join('#');
  const before = byKey.get(key);
  const ticket = before ?? tickets.open(matter, request, now);
  if (before === undefined) {
    byKey.set(key, ticket);
    counts.tickets += 1;
    if (hasCallerNumber(from)) counts.sms += 1;
    deps.onTicket(ticket, asking);
  }
  return {
    kind: 'opened',
    code: ticket.code,
    priority: matter.priority,
    ...toPromptSlots('say', getTicketCodePromptKeys(ticket.code), 10),
    ...toDueDatePrompts(ticket.dueAt, now),
    sms: hasCallerNumber(from) ? 'yes' : 'no',
    screenPop: '',
    queue: `${service}-${ticket.lang}`,
  };
};

/** Priority of a ticket for which no operator has chosen a topic yet. */
const usualPriority: Priority = 'P3';

const maxCandidates = 4;

const communes = (
  { deps, communes: found }: State,
  { now }: Asking,
  flowRequest: FlowRequest,
): FlowResponse => {
  const { keys = '' } = flowRequest;
  const before = found.get(keys);
  if (before !== undefined) return before;
  const areas = findCommunesByKeypad(deps.directory, keys, now);
  const shown = areas.slice(0, maxCandidates);
  const result = {
    count: String(shown.length),
    more: areas.length > shown.length ? 'yes' : 'no',
    ...Object.fromEntries(
      Array.from({ length: maxCandidates }, (_, place) => [
        `a${place + 1}`,
        shown[place]?.area.code ?? '',
      ]),
    ),
    ...toPromptSlots('s', shown.map(getCommunePromptKey), maxCandidates),
  };
  found.set(keys, result);
  return result;
};

const status = (state: State, { from, now }: Asking, { code = '' }: FlowRequest): FlowResponse => {
  if (!hasValidCheckDigit(code) || code.length !== 10) return { kind: 'mistyped' };
  const ticket = state.tickets.withCode(code);
  if (ticket === undefined) return { kind: 'not-found' };
  return {
    kind: 'found',
    code,
    status: 'status-new',
    late: 'no',
    own: hasCallerNumber(from) && ticket.from === from ? 'yes' : 'no',
    answered: 'no',
    ...toDueDatePrompts(ticket.dueAt, now),
    ...toPromptSlots('say', getTicketCodePromptKeys(code), 10),
  };
};

const callback = (state: State, asking: Asking, request: FlowRequest): FlowResponse => {
  const { code = '', number = '' } = request;
  const ticket = state.tickets.withCode(code);
  if (ticket === undefined) return { kind: 'no-ticket' };
  if (number === '' && !hasCallerNumber(asking.from)) return { kind: 'refused-number' };
  if (state.promised.has(code)) return { kind: 'already' };
  state.promised.add(code);
  state.deps.onCallback(ticket, asking);
  const { directory } = state.deps;
  const { within } = getTicketPolicy(directory, asking.now).callback;
  const { dueAt } = createDeadlineClock(within, asking.now, directory.calendar);
  return { kind: 'taken', ...toDueDatePrompts(dueAt, asking.now) };
};

const actions: Readonly<
  Record<string, (state: State, asking: Asking, request: FlowRequest) => FlowResponse>
> = {
  identify,
  open,
  communes,
  menu: (_, { now }, { service = '', choice = '' }) =>
    toMenuResponse(chooseFromMenu(service, choice, now)),
  opening: () => ({ kind: 'usual', ...toPromptSlots('opens', [], 5) }),
  status,
  callback,
  record: (_, { now }) => ({ startedAt: now.toISOString() }),
  rate: () => ({ kind: 'kept' }),
};

/**
 * Creates a simulation of the Lambda function that contact flows invoke. It uses no database, because a simulated day has
 * many thousands of callers.
 */
export function createSimulatedFlowFunction(deps: HotlineDeps): SimulatedFlowFunction {
  const state: State = {
    deps,
    tickets: createSimulatedTicketStore(deps.directory),
    byKey: new Map(),
    promised: new Set(),
    communes: new Map(),
    level: { now: 'normal' },
    counts: { tickets: 0, sms: 0, calls: 0 },
  };
  return {
    answer: (asking, parameters) => {
      const { action = '' } = parameters;
      const run = actions[action];
      if (run === undefined) throw new Error(`Unknown flow action ${action}`);
      state.counts.calls += 1;
      return run(state, asking, parameters);
    },
    remember: (from, openedAt) =>
      state.tickets.open({ service: 'welfare', priority: usualPriority, from }, {}, openedAt),
    setLevel: (level) => {
      state.level.now = level;
    },
    counts: state.counts,
  };
}
