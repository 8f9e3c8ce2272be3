import * as z from 'zod';
import { isObject, JsonObject } from '../assembly/template.ts';
import { jsonIn } from '../http-api/json-in.ts';
import type { Reply } from './forward.ts';
import type { CallName, Sent } from './named-call.ts';

const isDynamoDb = ({ service }: CallName): boolean => service === 'dynamodb';

/** Has the engine say what a request consumes; no client of ours minds the longer answer. */
export function askForUnits(name: CallName, sent: Sent): Sent {
  if (!isDynamoDb(name)) {
    return sent;
  }
  const input = JsonObject.safeParse(jsonIn(sent.body.toString('utf8')));
  if (!input.success) {
    return sent;
  }
  const body = JSON.stringify({ ...input.data, ReturnConsumedCapacity: 'INDEXES' });
  return { ...sent, body: Buffer.from(body) };
}

export function unitsOf(name: CallName, { body }: Reply): unknown {
  const answer = isDynamoDb(name) ? jsonIn(body.toString('utf8')) : undefined;
  return isObject(answer) ? answer['ConsumedCapacity'] : undefined;
}

/** The name and the words of a refusal, as the JSON services give them. */
export function errorOf({ status, body }: Reply): string | undefined {
  const answer = status >= 400 ? Refusal.safeParse(jsonIn(body.toString('utf8'))) : undefined;
  return answer?.success ? `${answer.data.__type}: ${answer.data.message}` : undefined;
}

const Refusal = z.object({ __type: z.string(), message: z.string().default('') });
