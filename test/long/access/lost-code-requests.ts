import type { EndpointResponse, LoadedEndpoints } from '../endpoints/load-endpoints.ts';
import { openTicketByApi } from '../endpoints/test-sessions.ts';
import type { AccessCounts } from './access-counts.ts';

const form = { 'content-type': 'application/x-www-form-urlencoded' };

/**
 * Returns the probability of guessing from two response times, one of each sample, which sample each belongs to: 0.5 if the
 * samples are indistinguishable, 1 if all times of one sample exceed all times of the other.
 */
const computeDistinguishingProbability = (
  one: readonly number[],
  other: readonly number[],
): number => {
  const wins = one.reduce(
    (sum, a) => sum + other.reduce((so, b) => so + (a > b ? 1 : a === b ? 0.5 : 0), 0),
    0,
  );
  const share = wins / (one.length * other.length);
  return Math.max(share, 1 - share);
};

/** Returns the parts of a response that don't vary between identical requests. */
const plain = ({ status, headers, text, writes }: EndpointResponse) => ({
  ...{ status, writes, length: text.length },
  headers: Object.keys(headers).toSorted((a, b) => a.localeCompare(b)),
});

/**
 * Verifies that requests for lost codes reveal nothing about a number: not by text, by writes or by response time. Returns
 * how well times can be distinguished.
 */
export async function checkLostCodeRequests(
  loadedEndpoints: LoadedEndpoints,
  { accessCounts, pairs }: { accessCounts: AccessCounts; pairs: number },
): Promise<number> {
  await openTicketByApi(loadedEndpoints, 1501);
  const known = '0920001501';
  const ask = (phone: string, number: number) =>
    loadedEndpoints.sendRequest({
      ...{ method: 'POST', path: '/tra-cuu/quen-ma', headers: form },
      body: new URLSearchParams({ phone }).toString(),
      from: `192.0.${number >> 8}.${number & 255}`,
    });
  const [of, none]: [number[], number[]] = [[], []];
  for (let number = 0; number < pairs; number += 1) {
    loadedEndpoints.clock.advance(24 * 60); // keeps each number below its daily rate limit
    const strange = `09${30_000_000 + number}`;
    const order = number % 2 === 0 ? [known, strange] : [strange, known];
    const answers = new Map<string, EndpointResponse>();
    for (const phone of order) answers.set(phone, await ask(phone, number));
    const [knownResponse, others] = [answers.get(known), answers.get(strange)];
    accessCounts.same(
      'lost codes of a number with and without',
      knownResponse && plain(knownResponse),
      others && plain(others),
    );
    of.push(knownResponse?.milliseconds ?? 0);
    none.push(others?.milliseconds ?? 0);
  }
  return computeDistinguishingProbability(of, none);
}
