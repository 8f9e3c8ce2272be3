import { randomBytes, randomUUID } from 'node:crypto';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { computeDueWorkShard } from '../../adapters/dynamodb/table.ts';
import { itemKeys } from '../../core/table/item-kinds.ts';
import { encodeTicketCode, TicketCode } from '../../core/ticket/model/ticket-code.ts';
import { aReport } from '../../test/support/samples/a-report.ts';
import type { BenchEnvironment } from './bench-environment.ts';
import { type HandlerRequest, loadAndWarmUpHandler } from './handlers.ts';
import {
  type BenchmarkOperation,
  type BenchmarkVariant,
  computeTimeRatio,
  measureVariantsAlternately,
  type RoundPlan,
  summarizeSeries,
} from './measure-variants.ts';

let people = 0;

/** Returns a report of a new citizen, with a telephone number, IP address and browser that no other request uses. */
export function createUniqueReportRequest(): HandlerRequest {
  people += 1;
  const number = String(people).padStart(6, '0');
  const reporter = { kind: 'person', phone: `0912${number}`, anonymous: true };
  return {
    method: 'POST',
    path: '/api/reports',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    cookies: [`visitor=${randomBytes(16).toString('base64url')}`],
    from: `10.${people >> 16}.${(people >> 8) & 255}.${people & 255}`,
    body: JSON.stringify(aReport({ reporter })),
  };
}

const Opened = z.object({ code: TicketCode });
const Item = z.record(z.string(), z.unknown());

/** Reads from the table the ticket item that the benchmarked handler has written. */
const itemOf = async ({ table }: BenchEnvironment, body: string | undefined) => {
  const { code } = Opened.parse(JSON.parse(body ?? ''));
  const Key = itemKeys.ticket(code);
  const { Item: found } = await table.client.send(new GetCommand({ TableName: table.name, Key }));
  return Item.parse(found);
};

/**
 * Returns a copy of a ticket item with another ticket code and caller. It has the same size and belongs to the same indexes.
 */
const another = (item: z.infer<typeof Item>) => {
  const code = encodeTicketCode(randomBytes(8));
  const moved = { gsi3pk: itemKeys.due(computeDueWorkShard(code)) };
  const day = z.string().parse(item['gsi6pk']).split('#')[1] ?? '';
  const callerHash = randomBytes(32).toString('hex');
  const found = { callerHash, gsi2pk: itemKeys.caller(callerHash) };
  const opened = { gsi6pk: itemKeys.openedOn(day, computeDueWorkShard(code)) };
  return { ...item, ...itemKeys.ticket(code), code, ...moved, ...found, ...opened };
};

const barePut = (
  { table: { client, name } }: BenchEnvironment,
  item: z.infer<typeof Item>,
): BenchmarkOperation => {
  const command = new PutCommand({
    TableName: name,
    Item: another(item),
    ConditionExpression: 'attribute_not_exists(pk)',
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  });
  return () => client.send(command);
};

type Size = Pick<RoundPlan, 'rounds' | 'discarded' | 'operations'>;

/**
 * Measures how many tickets per second the complete Lambda handler creates, compared with only a conditional put of the same
 * item.
 */
export async function measureTicketCreation(
  benchEngine: BenchEnvironment,
  size: Size,
  age: () => void,
) {
  const name = benchEngine.table.name;
  const loadedHandler = await loadAndWarmUpHandler(benchEngine, {
    name: 'PublicApi',
    table: name,
    first: { method: 'GET', path: '/' },
  });
  const first = await loadedHandler.asking(createUniqueReportRequest(), 201)();
  const item = await itemOf(benchEngine, first.body);
  age();
  const many = (make: () => BenchmarkOperation) => (count: number) =>
    Array.from({ length: count }, make);
  const subjects: BenchmarkVariant[] = [
    {
      name: 'opening',
      prepare: many(() => loadedHandler.asking(createUniqueReportRequest(), 201)),
    },
    { name: 'bare put', prepare: many(() => barePut(benchEngine, item)) },
  ];
  const at = async (inFlight: number) => {
    const plan = { ...size, inFlight, engineCpu: benchEngine.engineCpu };
    const [opening, bare] = await measureVariantsAlternately(subjects, plan);
    const throughput = computeTimeRatio(bare, opening);
    return { inFlight, opening: summarizeSeries(opening), bare: summarizeSeries(bare), throughput };
  };
  return { oneInFlight: await at(1), eightInFlight: await at(8) };
}
