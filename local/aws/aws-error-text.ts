import * as z from 'zod';
import { parseJsonBody } from '../http-api/parse-json.ts';
import type { ForwardedReply } from './forward-request.ts';

/** Returns the code and message of an error reply in AWS's JSON protocols; undefined for other replies. */
export function readAwsErrorText({ status, body }: ForwardedReply): string | undefined {
  const answer = status >= 400 ? Refusal.safeParse(parseJsonBody(body)) : undefined;
  return answer?.success ? `${answer.data.__type}: ${answer.data.message}` : undefined;
}

const Refusal = z.object({ __type: z.string(), message: z.string().default('') });
