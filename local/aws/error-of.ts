import * as z from 'zod';
import { jsonOf } from '../http-api/json-in.ts';
import type { Reply } from './forward.ts';

/** Returns code and message of an error reply in AWS's JSON protocols. */
export function errorOf({ status, body }: Reply): string | undefined {
  const answer = status >= 400 ? Refusal.safeParse(jsonOf(body)) : undefined;
  return answer?.success ? `${answer.data.__type}: ${answer.data.message}` : undefined;
}

const Refusal = z.object({ __type: z.string(), message: z.string().default('') });
