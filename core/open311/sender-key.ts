import { buildMinVisibleLengthCheck } from '../text/written.ts';
import { dayNumber } from '../time/local-date.ts';
import type { ParsedOpen311Request } from './filing.ts';
import type { Open311Provider } from './provider.ts';

type SenderKeyInput = Pick<ParsedOpen311Request, 'clientRequestId' | 'asSent' | 'description'> & {
  offered: { topic: Pick<ParsedOpen311Request['offered']['topic'], 'tokenFirst'> };
};

export type IdempotencyKeyDeps = { hashOf(text: string): string; randomName(): string };

/**
 * Checks that a description has at least 20 visible characters, as is required for detecting a repeated form. Shorter texts
 * can be equal by chance.
 */
const isOwnWords = buildMinVisibleLengthCheck(20);

/** Days within which an identical form counts as a repetition. */
const sameForDays = 30;

/**
 * Returns the idempotency keys of a request: the provider's `client_request_id`, otherwise a random one. FixMyStreet sends no
 * id and repeats the form until it gets a ticket code. For services that return tokens, the form's hash is therefore the key,
 * in the current and the previous 30-day period.
 */
export function deriveIdempotencyKeys(
  { clientRequestId, description, asSent, offered }: SenderKeyInput,
  { id }: Pick<Open311Provider, 'id'>,
  { hashOf, randomName }: IdempotencyKeyDeps,
  now: Date,
): { key: string; earlier?: string } {
  if (clientRequestId !== undefined) return { key: `${id}\n${clientRequestId}` };
  if (!offered.topic.tokenFirst || !isOwnWords(description)) {
    return { key: `${id}\n\n${randomName()}` };
  }
  const span = Math.floor(dayNumber(now) / sameForDays);
  const keyOf = (which: number): string => `${id}\n\n${hashOf(asSent)}\n${which}`;
  return { key: keyOf(span), earlier: keyOf(span - 1) };
}
