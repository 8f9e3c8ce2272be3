import * as z from 'zod';
import { JsonObject } from '../assembly/template.ts';
import type { Clock } from '../component-types.ts';
import { createStreamReader } from '../streams/stream-reader.ts';
import type { StreamRecord } from '../streams/stream-record.ts';
import type { Database } from './database.ts';
import { type DynamoDbTable, dropTable, ensureTable } from './tables.ts';

/** Copies of the DynamoDB tables that lag 5 seconds behind. Simulated stale reads are redirected to these copies. */
export type LaggingTableCopies = {
  /** Starts or stops updating the lagging table copies; starting creates the copies or brings them up to date. */
  setUpdating(isFollowing: boolean): Promise<void>;
  /**
   * Reads the latest table writes from the streams, so that they reach the lagging copies after the lag; does nothing while
   * the copies aren't updated.
   */
  noteWrites(): Promise<void>;
  /** Redirects an eventually consistent read to the table's lagging copy; returns other DynamoDB requests unchanged. */
  redirect(body: Buffer): Promise<Buffer>;
};

type LaggingCopiesDeps = { database: Pick<Database, 'call' | 'tables' | 'streamOf'>; clock: Clock };

/**
 * Lag of the table copies in milliseconds. Real replicas and indexes usually lag less than a second, but AWS guarantees no
 * limit.
 */
const lagMs = 5000;

type Write = { at: number; record: StreamRecord };

type Copy = {
  name: string;
  /** Reads new records from the stream of the copied table. */
  read(): Promise<void>;
  applyUntil(instant: number): Promise<void>;
};

const Read = z.looseObject({ TableName: z.string(), ConsistentRead: z.boolean().default(false) });

export function createLaggingTableCopies({
  database,
  clock,
}: LaggingCopiesDeps): LaggingTableCopies {
  const copies = new Map<string, Copy>();
  let isFollowing = false;
  /**
   * Promise of the last queued operation on the table copies. Operations run one after another, so that an older item image
   * can't replace a newer one.
   */
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
  const readAll = async (): Promise<void> => {
    for (const copy of copies.values()) await copy.read();
  };

  async function refresh(): Promise<void> {
    for (const table of database.tables) {
      if (!copies.has(table.name)) copies.set(table.name, await makeCopy(table, database, clock));
    }
    await readAll();
    for (const copy of copies.values()) await copy.applyUntil(Number.POSITIVE_INFINITY);
  }

  return {
    setUpdating: (wanted) => {
      isFollowing = wanted;
      return wanted ? inTurn(refresh) : Promise.resolve();
    },
    noteWrites: () => (isFollowing ? inTurn(readAll) : Promise.resolve()),
    redirect: (body) =>
      inTurn(async () => {
        const read = Read.safeParse(JSON.parse(body.toString('utf8'))).data;
        const copy = read && !read.ConsistentRead ? copies.get(read.TableName) : undefined;
        if (!copy) return body;
        await copy.applyUntil(clock.now().getTime() - lagMs);
        return Buffer.from(JSON.stringify({ ...read, TableName: copy.name }));
      }),
  };
}

const Page = z.object({
  Items: z.array(JsonObject),
  LastEvaluatedKey: JsonObject.optional(),
});

async function makeCopy(
  table: DynamoDbTable,
  { call, streamOf }: LaggingCopiesDeps['database'],
  clock: Clock,
): Promise<Copy> {
  const name = `${table.name}-lagging`;
  const { StreamSpecification: _, ...schema } = z.looseObject({}).parse(table.creation);
  const copy = { ...table, name, creation: { ...schema, TableName: name } };
  await dropTable(call, copy);
  await ensureTable(call, copy);
  const reader = createStreamReader({ call, streamArn: streamOf(table) ?? '' }, new Map());
  while ((await reader.read()).length > 0) {
    // skips earlier records, because the scan below contains their changes
  }
  let writes: Write[] = [];
  const put = (Item: unknown) =>
    call('DynamoDB_20120810.PutItem', { TableName: name, Item }, z.unknown());
  for (let start: unknown, isOver = false; !isOver; ) {
    const scan = { TableName: table.name, ExclusiveStartKey: start };
    const { Items, LastEvaluatedKey } = await call('DynamoDB_20120810.Scan', scan, Page);
    await Promise.all(Items.map(put));
    start = LastEvaluatedKey;
    isOver = LastEvaluatedKey === undefined;
  }

  const apply = async ({ record: { eventName, dynamodb } }: Write): Promise<void> => {
    if (eventName !== 'REMOVE') return void (await put(dynamodb['NewImage']));
    const removal = { TableName: name, Key: dynamodb.Keys };
    await call('DynamoDB_20120810.DeleteItem', removal, z.unknown());
  };
  return {
    name,
    read: async () => {
      for (let page = await reader.read(); page.length > 0; page = await reader.read()) {
        const at = clock.now().getTime();
        writes.push(...page.map(({ record }) => ({ at, record })));
      }
    },
    applyUntil: async (instant) => {
      const due = writes.filter(({ at }) => at <= instant);
      writes = writes.filter(({ at }) => at > instant);
      for (const write of due) await apply(write);
    },
  };
}
