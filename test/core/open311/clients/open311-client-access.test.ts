import { expect, test } from 'vitest';
import { countOpen311ClientRequest } from '../../../../core/open311/clients/open311-client-access.ts';
import { memoryAttempts } from '../../../support/memory/memory-attempts.ts';
import { atMinute } from '../../../support/samples/a-ticket.ts';

const provider = { id: 'provider1', perMinute: 3, perDay: 5 };

const usesAt = async (minutes: number[]) => {
  let now = atMinute(0);
  const attempts = memoryAttempts(() => now);
  const kinds: string[] = [];
  for (const minute of minutes) {
    now = atMinute(minute);
    kinds.push((await countOpen311ClientRequest(provider, now, attempts)).kind);
  }
  return kinds;
};

test('an API key over its limit per minute is allowed again in the next minute', async () => {
  const kinds = await usesAt([0, 0, 0, 0, 1]);
  expect(kinds).toEqual(['allowed', 'allowed', 'allowed', 'too-many', 'allowed']);
});

test('requests refused by the limit per minute do not count toward an API key’s daily limit', async () => {
  const kinds = await usesAt([0, 0, 0, 0, 0, 1, 1, 1]);
  const [allowed, refused] = ['allowed', 'too-many'];
  expect(kinds).toEqual([allowed, allowed, allowed, refused, refused, allowed, allowed, refused]);
});

test('a throttled API key gets the seconds until its rate-limit window ends', async () => {
  const now = new Date(atMinute(0).getTime() + 20_000);
  const attempts = memoryAttempts(() => now);
  const once = { ...provider, perMinute: 1 };
  await countOpen311ClientRequest(once, now, attempts);
  expect(await countOpen311ClientRequest(once, now, attempts)).toEqual({
    kind: 'too-many',
    retryAfterSeconds: 40,
  });
});
