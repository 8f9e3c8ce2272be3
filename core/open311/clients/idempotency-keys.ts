import { buildMinVisibleLengthCheck } from '../../text/bounded-text-schema.ts';
import { toDayNumber } from '../../time/local-date.ts';
import type { ParsedOpen311Request } from '../requests/parse-request.ts';
import type { Open311Client } from './open311-client.ts';

type SenderKeyInput = Pick<ParsedOpen311Request, 'clientRequestId' | 'asSent' | 'description'> & {
  offered: { topic: Pick<ParsedOpen311Request['offered']['topic'], 'tokenFirst'> };
};

export type IdempotencyKeyDeps = { hashOf(text: string): string; randomName(): string };

/**
 * Returns whether a description has at least 20 visible characters. Identical shorter descriptions may come from different
 * citizens, so they do not count as a repeated form.
 */
const isDistinctiveText = buildMinVisibleLengthCheck(20);

/** Length in days of the periods within which an identical Open311 form counts as repeated. */
const repeatPeriodDays = 30;

/**
 * Returns the idempotency key of an Open311 request: the `client_request_id`, or else a random one. FixMyStreet sends no id
 * and repeats the form until it gets a ticket code. For services that return tokens first, the key is therefore a hash of
 * the form and the 30-day period, and `earlier` is the key of the previous period.
 */
export function deriveIdempotencyKeys(
  { clientRequestId, description, asSent, offered }: SenderKeyInput,
  { id }: Pick<Open311Client, 'id'>,
  { hashOf, randomName }: IdempotencyKeyDeps,
  now: Date,
): { key: string; earlier?: string } {
  if (clientRequestId !== undefined) return { key: `${id}\n${clientRequestId}` };
  if (!offered.topic.tokenFirst || !isDistinctiveText(description)) {
    return { key: `${id}\n\n${randomName()}` };
  }
  const span = Math.floor(toDayNumber(now) / repeatPeriodDays);
  const keyOf = (which: number): string => `${id}\n\n${hashOf(asSent)}\n${which}`;
  return { key: keyOf(span), earlier: keyOf(span - 1) };
}
