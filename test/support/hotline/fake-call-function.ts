import * as z from 'zod';
import { getMainMenuPromptKey } from '../../../core/contact-center/model/menus/menu-periods.ts';
import { getServicesWithQueue } from '../../../core/contact-center/model/menus/phone-menus.ts';
import { getCommunePromptKey } from '../../../core/contact-center/model/menus/spoken-areas.ts';
import { parseCallbackNumber } from '../../../core/contact-center/read/callback-number.ts';
import { chooseFromMenu } from '../../../core/contact-center/read/choose-from-menu.ts';
import { findCommunesByKeypad } from '../../../core/contact-center/read/communes-by-keypad.ts';
import { getOrganizationPromptKeys } from '../../../core/contact-center/read/organization-prompts.ts';
import { getOrganization } from '../../../core/directory/model/organization/organization.ts';
import type { Priority } from '../../../core/directory/model/services/service.ts';
import { parseReachablePhone } from '../../../core/text/parse-reachable-phone.ts';
import {
  encodeTicketCode,
  TicketCode,
  TypedTicketCode,
} from '../../../core/ticket/model/ticket-code.ts';
import { toMenuResponse } from '../../../functions/contact-center/flow-actions/choose-from-menu.ts';
import { launchDay, testDirectory } from '../directory/test-directory.ts';

const Event = z.object({
  Details: z.object({
    ContactData: z.object({
      InitialContactId: z.string(),
      CustomerEndpoint: z.object({ Address: z.string() }).nullable(),
    }),
    Parameters: z.record(z.string(), z.string()),
  }),
});

type Answer = Record<string, string>;
type FlowInvocation = { with: Answer; from: string; contact: string };

export type CallerTicket = {
  service: string;
  topic: string;
  area: string;
  /** The caller's number; empty if none is stored. */
  from: string;
  /** Id of the Connect contact in which the ticket was opened. */
  contact?: string;
  lang?: string;
  status: string;
  hasCallback: boolean;
  /** Requester and number of a callback, by which a repeated request is recognized. */
  askedFor?: string;
};

/** State of the hotline before a call: surge level, announcements and known tickets. */
export type FakeCallOptions = {
  /** True if all topics end during the call, so that every choice in a menu is invalid. */
  endsTopics?: boolean;
  /** Day of the call. Defaults to the launch day. */
  on?: Date;
  surge?: string;
  hot?: string;
  lang?: string;
  area?: string;
  repeat?: boolean;
  opening?: 'holiday' | 'reopening';
  isLimited?: boolean;
  /** True if too many ticket codes were tried from this number. */
  isGuessing?: boolean;
  opens?: 'opened' | 'too-many' | 'not-ours';
  callback?: string;
  priority?: Priority;
  tickets?: readonly (CallerTicket & { code: string })[];
};

const numbered = (name: string, values: readonly string[], count: number, empty = 'nothing') =>
  Object.fromEntries(
    Array.from({ length: count }, (_, n) => [`${name}${n + 1}`, values[n] ?? empty]),
  );

const due = ['by', 'hour-17', 'minute-30', 'weekday-2', 'day-7', 'month-12'];
const digits = (code: string) => [...code].map((digit) => `digit-${digit}`);
const yesNo = (is: boolean | undefined) => (is ? 'yes' : 'no');

type CallFunctionStored = {
  day: FakeCallOptions;
  tickets: Map<string, CallerTicket>;
  opened: Map<string, string>;
};

/** Simulates the function that contact flows invoke, with the same contract. Keeps its state in memory between calls. */
export function createFakeCallFunction(day: FakeCallOptions = {}) {
  const tickets = new Map<string, CallerTicket>((day.tickets ?? []).map((row) => [row.code, row]));
  const callFunctionStored: CallFunctionStored = { day, tickets, opened: new Map() };
  const scores: string[] = [];
  const perform: Record<string, (flowInvocation: FlowInvocation) => Answer> = {
    identify: ({ from }) => identify(callFunctionStored, from),
    open: (flowInvocation) => open(callFunctionStored, flowInvocation),
    menu: ({ with: { service = '', choice = '' } }) =>
      day.endsTopics && choice !== ''
        ? { kind: 'none' }
        : toMenuResponse(chooseFromMenu(service, choice, day.on ?? launchDay)),
    communes: ({ with: { keys = '', page = '0' } }) =>
      communes(keys, Number(page), day.on ?? launchDay),
    opening: () => ({
      kind: day.opening ?? 'usual',
      ...numbered('opens', day.opening ? ['hour-7', 'weekday-1', 'day-14', 'month-2'] : [], 5),
    }),
    status: (flowInvocation) =>
      day.isGuessing ? { kind: 'limited' } : status(tickets, flowInvocation),
    record: ({ with: { code } }) => {
      if (code) TicketCode.parse(code);
      return { kind: 'begun', startedAt: launchDay.toISOString() };
    },
    callback: (flowInvocation) => callback(callFunctionStored, flowInvocation),
    rate: ({ with: { score = '' } }) => {
      if (!/^[1-5]$/.test(score)) return { kind: 'no-score' };
      scores.push(score);
      return { kind: 'kept' };
    },
  };
  const answer = (event: unknown): Answer => {
    const { ContactData, Parameters } = Event.parse(event).Details;
    const action = perform[Parameters['action'] ?? ''];
    if (!action) throw new Error(`There is no action ${Parameters['action']}`);
    const from = parseReachablePhone(ContactData.CustomerEndpoint?.Address ?? '')?.value ?? '';
    return action({ with: Parameters, from, contact: ContactData.InitialContactId });
  };
  return { answer, tickets, scores };
}

function identify({ day, tickets }: CallFunctionStored, from: string): Answer {
  const on = day.on ?? launchDay;
  const { welcome: greeting, place: placePrompt } = getOrganizationPromptKeys(
    getOrganization(testDirectory, on),
  );
  const state = { surge: day.surge ?? 'normal', hot: day.hot ?? '', greeting, placePrompt };
  const menu = (lang: string) => ({ lang, menu: getMainMenuPromptKey(on, lang !== '') });
  const nothing = { ...menu(''), area: '', areaSay: '', open: '0', lastTicket: '', repeat: 'no' };
  if (day.isLimited) return { kind: 'limited', ...nothing, ...state };
  const own = [...tickets].filter(([, ticket]) => from !== '' && ticket.from === from);
  const [code, last] = own.at(-1) ?? ['', undefined];
  const area = day.area ?? last?.area ?? '';
  return {
    kind: last || day.lang || area ? 'known' : 'unknown',
    ...menu(day.lang ?? last?.lang ?? ''),
    area,
    areaSay: area && `area-${area}`,
    open: String(Math.min(9, own.length)),
    lastTicket: code,
    repeat: yesNo(day.repeat ?? last?.contact !== undefined),
    ...state,
  };
}

const services: ReadonlySet<string> = new Set(getServicesWithQueue());

function open(
  { day, tickets, opened }: CallFunctionStored,
  { with: given, from, contact }: FlowInvocation,
): Answer {
  if (day.opens && day.opens !== 'opened') return { kind: day.opens };
  const { service = '', topic = '', area = '', lang = '', withheld = '' } = given;
  if (!services.has(service)) return { kind: 'not-ours' };
  const isWithheld = withheld === 'yes';
  const matter = [contact, service, topic, area, isWithheld].join('#');
  const code =
    opened.get(matter) ??
    encodeTicketCode(Uint8Array.from({ length: 8 }, (_, n) => n * 7 + tickets.size));
  opened.set(matter, code);
  const phone = isWithheld ? '' : from;
  const isNew = { status: 'new', hasCallback: false };
  tickets.set(code, { service, topic, area, from: phone, contact, lang, ...isNew });
  const link = `https://1022.example/console/tickets/${code}?contact=${contact}`;
  return {
    kind: 'opened',
    code,
    priority: day.priority ?? priorityOf(topic),
    sms: yesNo(phone !== ''),
    screenPop: isWithheld ? '' : link,
    queue: `${service}-${lang}`,
    ...numbered('say', digits(code), 10),
    ...numbered('due', due, 6),
  };
}

const priorityOf = (topic: string): Priority =>
  testDirectory.topics.find(({ code }) => code === topic)?.defaultPriority ?? 'P3';

const perPage = 4;

function communes(keys: string, page: number, on: Date): Answer {
  const found = findCommunesByKeypad(testDirectory, keys, on).slice(page * perPage);
  const shown = found.slice(0, perPage);
  return {
    kind: shown.length > 0 ? 'found' : 'none',
    count: String(shown.length),
    more: yesNo(found.length > perPage),
    ...numbered(
      'a',
      shown.map(({ area }) => area.code),
      perPage,
      '',
    ),
    ...numbered('s', shown.map(getCommunePromptKey), perPage),
  };
}

const isCallersTicket = (ticket: CallerTicket, { from, contact }: FlowInvocation): boolean =>
  ticket.contact === contact || (from !== '' && ticket.from === from);

function status(tickets: Map<string, CallerTicket>, flowInvocation: FlowInvocation): Answer {
  const { code = '' } = flowInvocation.with;
  const typed = TypedTicketCode.safeParse(code);
  if (!typed.success) return { kind: 'mistyped' };
  const ticket = tickets.get(typed.data);
  if (!ticket) return { kind: 'not-found' };
  return {
    kind: 'found',
    code: typed.data,
    status: `status-${ticket.status}`,
    own: yesNo(flowInvocation.from !== '' && ticket.from === flowInvocation.from),
    answered: yesNo(ticket.status === 'answered'),
    ...numbered('say', digits(typed.data), 10),
  };
}

function callback({ day, tickets }: CallFunctionStored, flowInvocation: FlowInvocation): Answer {
  const { code = '', number = '' } = flowInvocation.with;
  const ticket = tickets.get(code);
  if (!(ticket && isCallersTicket(ticket, flowInvocation))) return { kind: 'no-ticket' };
  const to = parseCallbackNumber(number || flowInvocation.from);
  if (!to) return { kind: 'refused-number' };
  const when = numbered('due', due, 6);
  if (day.callback) return { kind: day.callback, ...(day.callback === 'already' && when) };
  const callbackKey = `${flowInvocation.contact} ${to}`;
  if (ticket.hasCallback && ticket.askedFor !== callbackKey) return { kind: 'already', ...when };
  tickets.set(code, { ...ticket, hasCallback: true, askedFor: callbackKey });
  return { kind: 'taken', ...when };
}
