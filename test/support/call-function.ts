import * as z from 'zod';
import { findArea } from '../../core/directory/area.ts';
import type { Priority } from '../../core/directory/service.ts';
import { fold } from '../../core/text/fold.ts';
import { codeFrom, hasValidCheckDigit } from '../../core/ticket/code.ts';
import { directory, launch } from './the-directory.ts';

const Event = z.object({
  Details: z.object({
    ContactData: z.object({
      InitialContactId: z.string(),
      CustomerEndpoint: z.object({ Address: z.string() }),
    }),
    Parameters: z.record(z.string(), z.string()),
  }),
});

type Answer = Record<string, string>;
type Asked = { with: Answer; from: string; contact: string };

export type KnownTicket = {
  service: string;
  topic: string;
  area: string;
  from: string;
  status: string;
  isLate: boolean;
  hasCallback: boolean;
};

/** What the hotline knows before the call, and how its day is. */
export type CallDay = {
  surge?: string;
  hot?: string;
  lang?: string;
  area?: string;
  repeat?: boolean;
  isLimited?: boolean;
  opens?: 'opened' | 'too-many' | 'not-ours';
  callback?: string;
  priority?: Priority;
  tickets?: readonly (KnownTicket & { code: string })[];
};

const letterKeys: Record<string, string> = Object.fromEntries(
  ['abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz'].flatMap((letters, n) =>
    [...letters].map((letter) => [letter, String(n + 2)]),
  ),
);

const keyed = (name: string): string =>
  [...fold(name).replace(/[^a-z0-9]/g, '')].map((sign) => letterKeys[sign] ?? sign).join('');

const numbered = (name: string, values: readonly string[], count: number): Answer =>
  Object.fromEntries(
    Array.from({ length: count }, (_, n) => [`${name}${n + 1}`, values[n] ?? 'nothing']),
  );

const due = ['by', 'hour-17', 'minute-30', 'weekday-2', 'day-7', 'month-12'];
const digits = (code: string) => [...code].map((digit) => `digit-${digit}`);

/** The function that a call asks, in memory and by the same contract: what one answers, the next call knows. */
export const callFunction = (day: CallDay = {}) => {
  const tickets = new Map<string, KnownTicket>((day.tickets ?? []).map((row) => [row.code, row]));
  const opened = new Map<string, string>();
  const scores: string[] = [];
  const perform: Record<string, (asked: Asked) => Answer> = {
    identify: ({ from }) => identify(day, tickets, from),
    open: (asked) => open(day, { tickets, opened }, asked),
    communes: ({ with: { keys = '' } }) => communes(keys),
    status: ({ with: { code = '' }, from }) => status(tickets, code, from),
    record: () => ({ startedAt: launch.toISOString() }),
    callback: ({ with: given, from }) => callback(day, tickets, given, from),
    rate: ({ with: { score = '' } }) => {
      scores.push(score);
      return { kind: 'kept' };
    },
  };
  const answer = (event: unknown): Answer => {
    const { ContactData, Parameters } = Event.parse(event).Details;
    const action = perform[Parameters['action'] ?? ''];
    if (!action) throw new Error(`There is no action ${Parameters['action']}`);
    const { Address: from } = ContactData.CustomerEndpoint;
    return action({ with: Parameters, from, contact: ContactData.InitialContactId });
  };
  return { answer, tickets, scores };
};

function identify(day: CallDay, tickets: Map<string, KnownTicket>, from: string): Answer {
  const own = [...tickets].filter(([, ticket]) => ticket.from === from);
  const last = own.at(-1)?.[0] ?? '';
  return {
    kind: day.isLimited ? 'limited' : last === '' ? 'unknown' : 'known',
    lang: day.lang ?? '',
    area: day.area ?? '',
    areaSay: day.area ? `area-${day.area}` : '',
    open: String(Math.min(9, own.length)),
    lastTicket: last,
    repeat: day.repeat ? 'yes' : '',
    surge: day.surge ?? 'normal',
    hot: day.hot ?? '',
  };
}

type Kept = { tickets: Map<string, KnownTicket>; opened: Map<string, string> };

function open(
  day: CallDay,
  { tickets, opened }: Kept,
  { with: given, from, contact }: Asked,
): Answer {
  if (day.opens && day.opens !== 'opened') return { kind: day.opens };
  const { service = '', topic = '', area = '', lang = '', withheld = '' } = given;
  const matter = [contact, service, topic, area].join('#');
  const code =
    opened.get(matter) ?? codeFrom(Uint8Array.from({ length: 8 }, (_, n) => n * 7 + tickets.size));
  opened.set(matter, code);
  const phone = withheld === 'yes' || from === 'anonymous' ? '' : from;
  tickets.set(code, {
    service,
    topic,
    area,
    from: phone,
    status: 'new',
    isLate: false,
    hasCallback: false,
  });
  return {
    kind: 'opened',
    code,
    priority: day.priority ?? priorityOf(topic),
    sms: phone === '' ? 'no' : 'yes',
    screenPop: `https://1022.example/console/tickets/${code}?contact=${contact}`,
    queue: `${service}-${lang}`,
    ...numbered('say', digits(code), 10),
    ...numbered('due', due, 6),
  };
}

const priorityOf = (topic: string): Priority =>
  directory.topics.find(({ code }) => code === topic)?.defaultPriority ?? 'P3';

/** By the letters that any word of the name begins with. */
function communes(keys: string): Answer {
  const found = directory.areas.filter(
    (area) =>
      area.level === 'commune' &&
      findArea(directory, area.code, launch) === area &&
      area.name.split(' ').some((_, n, words) => keyed(words.slice(n).join('')).startsWith(keys)),
  );
  const codes = found.slice(0, 4).map(({ code }) => code);
  return {
    count: String(codes.length),
    more: found.length > codes.length ? 'yes' : 'no',
    ...Object.fromEntries(
      codes.flatMap((code, n) => [
        [`a${n + 1}`, code],
        [`s${n + 1}`, `area-${code}`],
      ]),
    ),
  };
}

function status(tickets: Map<string, KnownTicket>, code: string, from: string): Answer {
  if (!/^\d{10}$/.test(code) || !hasValidCheckDigit(code)) return { kind: 'mistyped' };
  const ticket = tickets.get(code);
  if (!ticket) return { kind: 'not-found' };
  return {
    kind: 'found',
    code,
    status: `status-${ticket.status}`,
    late: ticket.isLate ? 'yes' : 'no',
    own: ticket.from === from ? 'yes' : 'no',
    answered: ticket.status === 'answered' ? 'yes' : 'no',
    ...numbered('say', digits(code), 10),
    ...numbered('due', due, 6),
  };
}

function callback(
  day: CallDay,
  tickets: Map<string, KnownTicket>,
  { code = '', number = '' }: Answer,
  from: string,
): Answer {
  const ticket = tickets.get(code);
  if (!ticket) return { kind: 'no-ticket' };
  if (day.callback) return { kind: day.callback };
  if (ticket.hasCallback) return { kind: 'already' };
  if (!/^(\+84|0)\d{9,10}$/.test(number || from)) return { kind: 'refused-number' };
  tickets.set(code, { ...ticket, hasCallback: true });
  return { kind: 'taken', ...numbered('due', due, 6) };
}
