import type { Call, Ledgers } from './assembly.ts';
import type { Recorded, Write } from './record.ts';

/** How often each function ran, and for how long it is billed, as far as that can be reckoned. */
export type Invocations = Record<string, { count: number; milliseconds: number }>;

type Used = Pick<Ledgers, 'requests' | 'table' | 'calls' | 'messages' | 'transitions'>;

/** What runs by the clock and not because of a ticket. */
const isBackground = (name: string): boolean =>
  /SweepJourneys|DailyReport|SendWeeklyMail|LoadDirectory|SetSmsSettings/.test(name);

/** `HotlineIntake-local-PublicApi705CB7FF` is `PublicApi`. */
const shortName = (name: string): string => /-local-(\w+?)[0-9A-F]{8}$/.exec(name)?.[1] ?? name;

const byPath: [RegExp, string][] = [
  [/^\/a\//, 'OfficerPage'],
  [/^\/api\/staff\/tickets\/\d+\/reveal(\/|$)/, 'RevealIdentity'],
  [/^\/api\/staff\/tickets\/\d+\/callback\/open$/, 'OpenCallback'],
  [/^\/api\/staff\/reports\//, 'PrintReport'],
  [/^\/api\/staff\//, 'StaffApi'],
  [/\/photos$|^\/tra-cuu\/anh/, 'UploadPhoto'],
];

const functionOf = ({ path, method }: Ledgers['requests'][number]): string =>
  byPath.find(
    ([pattern]) => pattern.test(path) && (method === 'POST' || !/photos/.test(path)),
  )?.[1] ?? 'PublicApi';

const typeOf = ({ before, after }: Write): string => (after ?? before)?.['type']?.S ?? '';

const isBrought = (write: Write): boolean =>
  typeOf(write) === 'alert' &&
  ['requested', 'failed', 'bounced'].includes(write.after?.['status']?.S ?? '');

const written = (table: readonly Recorded[]): Write[] =>
  table.flatMap((line) => (line.kind === 'write' && !line.isRefused ? line.writes : []));

/** A stream brings up to so many records at once; a quiet one each alone, which is the most that can be asked of it. */
const countsOf = ({ requests, table, calls, messages, transitions }: Used) => {
  const writes = written(table);
  const http = Object.groupBy(requests, functionOf);
  return {
    ...Object.fromEntries(Object.entries(http).map(([name, all = []]) => [name, all.length])),
    FollowChanges: writes.filter((write) => typeOf(write) === 'ticket').length,
    DeliverAlerts: writes.filter(isBrought).length,
    // of each three transitions one is a task (`lib/journey/ticket-journey.ts`)
    JourneyStep: Math.round(transitions / 3),
    IndexTickets: calls.filter(({ service }) => service === 'events').length,
    ReceiveFeedback: messages.length,
  };
};

/** Medians where somebody has measured them (DynamoDB), else guesses on the high side. */
const milliseconds = ({ service, operation }: Call): number => {
  switch (service) {
    case 'dynamodb':
      return operation === 'TransactWriteItems' ? 25 : 8;
    case 's3':
    case 'sns':
    case 'sesv2':
      return 60;
    default:
      return 20;
  }
};

/** What a handler itself computes, on a warm process; a photo is read, turned and written anew twice. */
const ownMilliseconds = (name: string): number => (name === 'UploadPhoto' ? 800 : 10);
/** ReceiveFeedback reads the name and the alert, and writes it; the run's outbox reports nothing by itself. */
const feedbackMilliseconds = 3 * 8;

export const invocationsOf = (used: Used): Invocations => {
  const waited = new Map<string, number>();
  for (const call of used.calls) {
    if (isBackground(call.function)) continue;
    const name = Object.keys(memory).find((one) => shortName(call.function).endsWith(one)) ?? '';
    waited.set(name, (waited.get(name) ?? 0) + milliseconds(call));
  }
  waited.set('ReceiveFeedback', used.messages.length * feedbackMilliseconds);
  return Object.fromEntries(
    Object.entries(countsOf(used)).map(([name, count]) => [
      name,
      { count, milliseconds: count * ownMilliseconds(name) + (waited.get(name) ?? 0) },
    ]),
  );
};

/** Megabytes, as `lib/` gives them. */
export const memory: Record<string, number> = {
  PublicApi: 1024,
  OfficerPage: 1024,
  StaffApi: 1024,
  UploadPhoto: 2048,
  RevealIdentity: 512,
  PrintReport: 1024,
  OpenCallback: 512,
  FollowChanges: 512,
  DeliverAlerts: 512,
  JourneyStep: 512,
  IndexTickets: 512,
  ReceiveFeedback: 512,
};
