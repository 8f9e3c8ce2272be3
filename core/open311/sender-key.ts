import { isVisiblyAtLeast } from '../text/written.ts';
import { dayNumber } from '../time/local-date.ts';
import type { Filing } from './filing.ts';
import type { Provider } from './provider.ts';

type Named = Pick<Filing, 'clientRequestId' | 'asSent' | 'description'> & {
  offered: { topic: Pick<Filing['offered']['topic'], 'tokenFirst'> };
};

export type NamePorts = { hashOf(text: string): string; randomName(): string };

/** With less, two people may well have sent the same. */
const isOwnWords = isVisiblyAtLeast(20);

/** Whoever sends until there is a code does so for as long as a look may take; later it is another matter. */
const sameForDays = 30;

/**
 * The sender's own name for what they send: one provider's says nothing of another's. FixMyStreet gives none, takes a token
 * without a code for a failure and sends its form again until there is one: of what is answered by a token, the form
 * itself is the name, for two spans at most, so that none is sent just behind the end of its own.
 */
export const senderKeys = (
  { clientRequestId, description, asSent, offered }: Named,
  { id }: Pick<Provider, 'id'>,
  { hashOf, randomName }: NamePorts,
  now: Date,
): { key: string; earlier?: string } => {
  if (clientRequestId !== undefined) return { key: `${id}\n${clientRequestId}` };
  if (!offered.topic.tokenFirst || !isOwnWords(description)) {
    return { key: `${id}\n\n${randomName()}` };
  }
  const span = Math.floor(dayNumber(now) / sameForDays);
  const keyOf = (which: number): string => `${id}\n\n${hashOf(asSent)}\n${which}`;
  return { key: keyOf(span), earlier: keyOf(span - 1) };
};
