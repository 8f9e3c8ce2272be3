import { createStaffMemberStore } from '../../adapters/dynamodb/staff/member-store.ts';
import type { TicketTable } from '../../adapters/dynamodb/table.ts';
import { deriveTicketPin } from '../../core/ticket/read/pin.ts';
import { aMember, seedMember } from '../../test/support/samples/a-member.ts';
import { queryBareQueue } from './bare-operations.ts';
import type { BenchEnvironment } from './bench-environment.ts';
import { fillTableWithTickets, ticketsWithEventsCount } from './fill-table.ts';
import { type HandlerRequest, type LoadedHandler, loadAndWarmUpHandler } from './handlers.ts';
import {
  type BenchmarkVariant,
  computeTimeRatio,
  measureVariantsAlternately,
  type RoundPlan,
  roundToFourDigits,
  type SeriesSummary,
  summarizeSeries,
} from './measure-variants.ts';
import {
  busiestUnitCode,
  createNumberedTicket,
  smallQueueUnitCode,
  toTestClientIp,
  toTestPhoneNumber,
} from './tickets.ts';

/** Table filled with tickets, and the staff and public APIs that read it, for the look-up benchmark. */
type Filled = {
  tickets: number;
  table: TicketTable;
  staff: LoadedHandler;
  citizens: LoadedHandler;
};

/** Number of look-ups per operator in the benchmark, below the rate limit of 60 per hour. */
const perOperator = 50;

const subOf = (number: number): string =>
  `c49a3599-50a1-7050-02b3-${String(number).padStart(12, '0')}`;

const hire = async (table: TicketTable, count: number): Promise<void> => {
  for (let number = 0; number < count; number += 1) {
    await seedMember(createStaffMemberStore(table), aMember('operator', { sub: subOf(number) }));
  }
};

/**
 * Returns a function that signs in the operator with the given number on first use and returns their authorization header.
 */
const signedIn = ({ services }: BenchEnvironment) => {
  const tokens = new Map<number, string>();
  return (number: number): Record<string, string> => {
    const known = tokens.get(number);
    const token =
      known ?? services.cognito.tokensFor({ sub: subOf(number), groups: ['operator'] }).accessToken;
    tokens.set(number, token);
    return { authorization: `Bearer ${token}` };
  };
};

const queueOf = (unit: string, headers: Record<string, string>): HandlerRequest => ({
  method: 'GET',
  path: '/api/staff/queue',
  query: { unit },
  headers,
});

const callerOf = (number: number, headers: Record<string, string>): HandlerRequest => ({
  method: 'POST',
  path: '/api/staff/callers',
  headers: { ...headers, 'content-type': 'application/json' },
  body: JSON.stringify({ phone: toTestPhoneNumber(number) }),
});

const byCode = (code: string): HandlerRequest => ({
  method: 'GET',
  path: '/tra-cuu',
  query: { ma: code },
});

export function createTicketLookUpRequest(
  number: number,
  code: string,
  pin: string,
): HandlerRequest {
  return {
    method: 'POST',
    path: '/tra-cuu',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    from: toTestClientIp(number),
    body: new URLSearchParams({ ma: code, pin }).toString(),
  };
}

type LookUp = { name: string; asking(filled: Filled, number: number): () => Promise<unknown> };

const lookUps = async (benchEngine: BenchEnvironment): Promise<LookUp[]> => {
  const hmac = await benchEngine.secret();
  const headersOf = signedIn(benchEngine);
  const queue = (name: string, unit: string): LookUp => ({
    name,
    asking: ({ staff }) => staff.asking(queueOf(unit, headersOf(0)), 200),
  });
  return [
    queue('queue of 25', smallQueueUnitCode),
    queue('first page (50) of the longest queue', busiestUnitCode),
    {
      name: 'ticket by its code',
      asking: ({ citizens }, number) =>
        citizens.asking(byCode(createNumberedTicket(number, hmac).code), 200),
    },
    {
      name: 'whole ticket by code and PIN',
      asking: ({ citizens }, number) => {
        const ticket = createNumberedTicket(number, hmac);
        return citizens.asking(
          createTicketLookUpRequest(number, ticket.code, deriveTicketPin(ticket, hmac)),
          200,
        );
      },
    },
    {
      name: 'tickets of a caller',
      asking: ({ staff }, number) =>
        staff.asking(callerOf(number, headersOf(1 + Math.floor(number / perOperator))), 200),
    },
  ];
};

const fillTable = async (benchEngine: BenchEnvironment, tickets: number) => {
  const table = await benchEngine.addTable(`Tickets-${tickets}`);
  const { perSecond } = await fillTableWithTickets(table, tickets, await benchEngine.secret());
  await hire(table, 1 + Math.ceil(Math.min(ticketsWithEventsCount, tickets) / perOperator));
  const first = queueOf(smallQueueUnitCode, signedIn(benchEngine)(0));
  const staff = await loadAndWarmUpHandler(benchEngine, {
    name: 'StaffApi',
    table: table.name,
    first,
  });
  const home: HandlerRequest = { method: 'GET', path: '/' };
  const citizens = await loadAndWarmUpHandler(benchEngine, {
    name: 'PublicApi',
    table: table.name,
    first: home,
  });
  return { tickets, table, staff, citizens, filledPerSecond: perSecond };
};

type Size = { tickets: number[] } & Pick<RoundPlan, 'rounds' | 'discarded' | 'operations'>;

const subjectOf = ({ name, asking }: LookUp, filled: Filled, most: number): BenchmarkVariant => {
  let number = 0;
  const next = () => asking(filled, number++ % most);
  return {
    name: `${name}, ${filled.tickets}`,
    prepare: (count) => Array.from({ length: count }, next),
  };
};

/**
 * Measures one kind of ticket look-up in tables of different sizes. Returns the times of each table, also as a multiple of
 * the time in the smallest table.
 */
const measureOne = async (lookUp: LookUp, tables: Filled[], plan: Omit<RoundPlan, 'inFlight'>) => {
  const most = Math.min(ticketsWithEventsCount, ...tables.map(({ tickets }) => tickets));
  const subjects = tables.map((filled) => subjectOf(lookUp, filled, most));
  const turns = await measureVariantsAlternately(subjects, { ...plan, inFlight: 1 });
  const all = turns.map(summarizeSeries);
  const cpu = ({ cpuMilliseconds, engineCpuMilliseconds = 0 }: SeriesSummary) =>
    cpuMilliseconds + engineCpuMilliseconds;
  return {
    name: lookUp.name,
    tables: all.map((one, at) => ({
      tickets: tables[at]?.tickets ?? 0,
      ...one,
      time: computeTimeRatio(turns[at], turns[0]),
      cpu: roundToFourDigits(cpu(one) / cpu(all[0] ?? one)),
    })),
  };
};

const smallQueueTickets = 25;

/**
 * Returns the time of the bare query of the same items divided by the time of the staff API's queue. It is at most 1, because
 * the queue contains the query.
 */
const measureAgainstBareQuery = async (
  queue: LookUp,
  filled: Filled,
  plan: Omit<RoundPlan, 'inFlight'>,
) => {
  const bare = queryBareQueue(filled.table, smallQueueUnitCode, smallQueueTickets);
  const subjects: BenchmarkVariant[] = [
    subjectOf(queue, filled, smallQueueTickets),
    { name: 'bare query', prepare: (count) => Array.from({ length: count }, () => bare) },
  ];
  const [own, bareTimes] = await measureVariantsAlternately(subjects, { ...plan, inFlight: 1 });
  return {
    throughput: computeTimeRatio(bareTimes, own),
    cpu: computeTimeRatio(bareTimes, own, ({ cpu, engine = 0 }) => cpu + engine),
  };
};

/**
 * Fills one table for each number in `tickets`, and measures how the time of ticket look-ups depends on the size of the
 * table.
 */
export async function measureTicketLookUps(
  benchEngine: BenchEnvironment,
  { tickets, ...size }: Size,
) {
  if ((size.rounds + size.discarded) * size.operations > ticketsWithEventsCount) {
    throw new Error(
      `Too many look-ups: the limit is ${ticketsWithEventsCount}, so that operators stay below their hourly rate limit`,
    );
  }
  const tables = [];
  for (const count of tickets) tables.push(await fillTable(benchEngine, count));
  const found = [];
  const plan = { ...size, engineCpu: benchEngine.engineCpu };
  const all = await lookUps(benchEngine);
  for (const lookUp of all) found.push(await measureOne(lookUp, tables, plan));
  const [[queue], [smallest]] = [all, tables];
  if (!queue || !smallest) throw new Error('The benchmark has no queue or no table');
  const ratiosToBareQuery = await measureAgainstBareQuery(queue, smallest, plan);
  const filled = tables.map(({ tickets: count, filledPerSecond }) => ({
    tickets: count,
    filledPerSecond,
  }));
  return { filled, lookUps: found, ratiosToBareQuery };
}
