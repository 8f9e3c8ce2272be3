import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { ClientRequest } from 'node:http';
import * as z from 'zod';

/** Outgoing calls that a function made while it handled one request. */
export type OutgoingCalls = {
  /** DynamoDB writes as operation and first letters of the key, such as `PutItem T#`. */
  writes: string[];
  /** Contacted hosts other than the local AWS services. */
  strangers: string[];
  failures: unknown[];
};

const noCalls = (): OutgoingCalls => ({ writes: [], strangers: [], failures: [] });

const Key = z.object({ pk: z.object({ S: z.string() }) });
const Written = z.looseObject({
  Item: Key.optional(),
  Key: Key.optional(),
});
const Change = z.record(z.string(), Written);
const Sent = z.looseObject({
  ...Written.shape,
  TransactItems: z.array(Change).optional(),
  RequestItems: z.unknown().optional(),
});

const partition = ({ Item, Key: key }: z.infer<typeof Written>): string =>
  (Item ?? key)?.pk.S.split('#')[0] ?? '?';

const writing = new Set(['PutItem', 'UpdateItem', 'DeleteItem', 'TransactWriteItems']);

/** Returns the writes of a DynamoDB request, by the first letter of each partition key. */
const writesIn = (operation: string, body: string): string[] => {
  if (!writing.has(operation)) return operation.startsWith('BatchWrite') ? [operation] : [];
  const sent = Sent.parse(JSON.parse(body));
  const changes = sent.TransactItems?.flatMap((one) => Object.entries(one)) ?? [[operation, sent]];
  return changes
    .filter(([kind]) => kind !== 'ConditionCheck')
    .map(([kind, change]) => `${kind} ${partition(change)}`);
};

const others = /SendMessage|Publish|StartExecution|PutEvents|SendEmail|StartChat|CreateParticipant/;

const Made = z.object({ request: z.instanceof(ClientRequest) });
const MadeByFetch = z.looseObject({
  request: z.looseObject({ origin: z.string(), path: z.string() }),
});

const asText = (chunk: unknown): string =>
  typeof chunk === 'string' || chunk instanceof Uint8Array ? Buffer.from(chunk).toString() : '';

/** Returns the table, S3 and message writes that an outgoing AWS request attempts. */
const wantedOf = (request: ClientRequest, operation: string, body: string): string[] => {
  if (request.method === 'PUT') return [`Object ${request.path.slice(0, 40)}`];
  return others.test(operation) ? [operation] : writesIn(operation, body);
};

/** Records the body of an outgoing AWS request; the write is noted when the service accepts it. */
const listen = (request: ClientRequest, calls: OutgoingCalls): void => {
  const operation = String(request.getHeader('x-amz-target') ?? '').split('.')[1] ?? '';
  const [write, end] = [request.write.bind(request), request.end.bind(request)];
  const parts: string[] = [];
  request.write = (...given: unknown[]) => {
    parts.push(asText(given[0]));
    return Reflect.apply(write, request, given);
  };
  request.end = (...given: unknown[]) => {
    parts.push(asText(given[0]));
    return Reflect.apply(end, request, given);
  };
  request.once('response', ({ statusCode = 0 }) => {
    if (statusCode < 300) calls.writes.push(...wantedOf(request, operation, parts.join('')));
  });
};

/** Records every outgoing connection of the process, together with the request that was being handled. */
export function recordOutgoingCalls(ownOrigins: readonly string[]) {
  const current = new AsyncLocalStorage<OutgoingCalls>();
  const own = new Set(ownOrigins.map((origin) => new URL(origin).host));
  const seen = (host: string): OutgoingCalls | undefined => {
    const calls = current.getStore();
    if (!own.has(host)) (calls ?? outside).strangers.push(host);
    return calls;
  };
  const outside = noCalls();
  const onRequest = (message: unknown): void => {
    const { request } = Made.parse(message);
    const calls = seen(String(request.getHeader('host') ?? ''));
    if (calls) listen(request, calls);
  };
  const onFetch = (message: unknown): void => {
    seen(new URL(MadeByFetch.parse(message).request.origin).host);
  };
  subscribe('http.client.request.created', onRequest);
  subscribe('undici:request:create', onFetch);
  return {
    /** Outgoing calls made while no request was being handled. */
    outside,
    failed: (line: unknown) => void (current.getStore() ?? outside).failures.push(line),
    async during<Answer>(
      work: () => Promise<Answer>,
    ): Promise<{ answer: Answer; calls: OutgoingCalls }> {
      const calls = noCalls();
      return { answer: await current.run(calls, work), calls };
    },
    stop(): void {
      unsubscribe('http.client.request.created', onRequest);
      unsubscribe('undici:request:create', onFetch);
    },
  };
}
