import { randomBytes } from 'node:crypto';
import { wrongPinRateLimits } from '../../../core/intake/follow/pin-rate-limits.ts';
import { encodeTicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { contactFlowEvent } from '../../support/events/contact-flow-event.ts';
import type { EndpointRequest } from '../endpoints/endpoint-request.ts';
import type { EndpointResponse, LoadedEndpoints } from '../endpoints/load-endpoints.ts';
import { openTicketByApi, type TicketCredentials } from '../endpoints/test-sessions.ts';
import { createSeedRandom } from '../seeded-random.ts';
import type { AccessCounts } from './access-counts.ts';

const wrongPin = ({ pin }: TicketCredentials, number = 0): string => {
  const guess = String((Number(pin) + 1 + number) % 1_000_000).padStart(6, '0');
  return guess === pin ? '000000' : guess;
};

const form = { 'content-type': 'application/x-www-form-urlencoded' };
const encoded = (fields: Record<string, string>): string => new URLSearchParams(fields).toString();

type PinEndpoint = (ticket: TicketCredentials, pin: string) => EndpointRequest;

const byApi: PinEndpoint = ({ code }, pin) => ({
  method: 'GET',
  path: `/api/reports/${code}`,
  headers: { 'x-report-pin': pin },
});

/** All public endpoints that accept a ticket's PIN. */
const pinEndpoints: Readonly<Record<string, PinEndpoint>> = {
  'the API': byApi,
  'the page': ({ code: ma }, pin) => ({
    ...{ method: 'POST', path: '/tra-cuu', headers: form, body: encoded({ ma, pin }) },
  }),
  'an act by the API': ({ code }, pin) => ({
    method: 'POST',
    path: `/api/reports/${code}/messages`,
    headers: {
      ...{ 'x-report-pin': pin, 'content-type': 'application/json' },
      'idempotency-key': `a-guess-${pin}-of-a-stranger`,
    },
    body: JSON.stringify({ text: 'Cho biết thêm về việc này' }),
  }),
  'an act by the page': ({ code: ma }, pin) => ({
    ...{ method: 'POST', path: '/tra-cuu/bo-sung', headers: form },
    body: encoded({ ma, pin, text: 'Cho biết thêm về việc này', key: `a-guess-${pin}-x` }),
  }),
  'the photos’ door': ({ code }, pin) => ({
    method: 'POST',
    path: `/api/reports/${code}/photos`,
    headers: { 'x-report-pin': pin, 'content-type': 'image/jpeg' },
    body: 'x',
  }),
};

const address = (number: number): string => `198.51.${number >> 8}.${number & 255}`;

const statuses = async (requests: (() => Promise<EndpointResponse>)[]): Promise<number[]> => {
  const found: number[] = [];
  for (const ask of requests) found.push((await ask()).status);
  return found;
};

const times = <Item>(count: number, make: (number: number) => Item): Item[] =>
  Array.from({ length: count }, (_, number) => make(number));

/** Verifies that wrong PINs are limited across all endpoints together, and that the citizen is never locked out. */
export async function checkPinLimits(
  loadedEndpoints: LoadedEndpoints,
  counts: AccessCounts,
): Promise<void> {
  const all = Object.entries(pinEndpoints);
  const ticket = await openTicketByApi(loadedEndpoints, 1001);
  const mixed = times(12, (number) => {
    const [, door] = all[number % all.length] ?? [];
    const request = door?.(ticket, wrongPin(ticket, number));
    return () =>
      loadedEndpoints.sendRequest({
        ...(request ?? { method: 'GET', path: '/' }),
        from: address(1),
      });
  });
  const due = times(12, (number) => (number < 5 ? 403 : 429));
  counts.same('wrong PINs of one address by all doors in turn', await statuses(mixed), due);
  for (const [at, [name, door]] of all.entries()) {
    const own = await openTicketByApi(loadedEndpoints, 1100 + at);
    const ask = (pin: string, from: string) => () =>
      loadedEndpoints.sendRequest({ ...door(own, pin), from });
    const tries = times(7, (number) => ask(wrongPin(own, number), address(10 + at)));
    const shown = [403, 403, 403, 403, 403, 429, 429];
    counts.same(`wrong PINs at ${name}`, await statuses(tries), shown);
    const right = await ask(own.pin, address(10 + at))();
    counts.same(`the right PIN after them at ${name}`, right.status, 429);
    const citizen = await ask(own.pin, own.from)();
    counts.same(`the citizen at ${name}`, citizen.status < 400 || citizen.status === 415, true);
  }
}

/** Verifies the limits on distributed guessing: many addresses at one ticket, and one network at many tickets. */
export async function checkDistributedGuessing(
  loadedEndpoints: LoadedEndpoints,
  accessCounts: AccessCounts,
): Promise<void> {
  const ticket = await openTicketByApi(loadedEndpoints, 1201);
  const ask = (known: TicketCredentials, number: number, from: string) => () =>
    loadedEndpoints.sendRequest({ ...byApi(known, wrongPin(known, number)), from });
  const botnet = times(220, (number) => ask(ticket, number, address(500 + number)));
  const compared: boolean[] = [];
  for (const guess of botnet) compared.push((await guess()).text.includes('wrong-pin'));
  const allowed = times(220, (number) => number < wrongPinRateLimits.ticket.maxAttempts);
  accessCounts.same('guesses of 220 addresses that are compared in a day', compared, allowed);
  const right = await loadedEndpoints.sendRequest({
    ...byApi(ticket, ticket.pin),
    from: address(800),
  });
  accessCounts.same('the right PIN meanwhile, from a new address', right.status, 403);
  accessCounts.same('the right PIN needs a code', right.text.includes('confirmation-needed'), true);
  const many: TicketCredentials[] = [];
  for (let number = 0; number < 40; number += 1)
    many.push(await openTicketByApi(loadedEndpoints, 1300 + number));
  const one = await statuses(many.map((known) => ask(known, 0, address(900))));
  accessCounts.same(
    'tickets that one address can try in an hour',
    one.filter((s) => s === 403).length,
    30,
  );
  const network = await statuses(
    many.map((known, at) => ask(known, 1, `2402:800:61ad:4f2::${at + 1}`)),
  );
  const tried = network.filter((status) => status === 403).length;
  accessCounts.same('tickets that one network can try in an hour', tried, 30);
}

/** Verifies that guessed codes, links and keys open nothing, and that responses don't distinguish near misses. */
export async function checkGuessedIdentifiers(
  loadedEndpoints: LoadedEndpoints,
  { accessCounts, seed, count }: { accessCounts: AccessCounts; seed: number; count: number },
): Promise<void> {
  const chance = createSeedRandom(seed);
  const letters = (length: number): string =>
    times(length, () => Math.floor(chance() * 36).toString(36)).join('');
  const known = await openTicketByApi(loadedEndpoints, 1401);
  const near = known.token.slice(0, -1) + (known.token.endsWith('A') ? 'B' : 'A');
  const strange = await loadedEndpoints.sendRequest({ method: 'GET', path: `/a/${letters(18)}` });
  const same = await loadedEndpoints.sendRequest({ method: 'GET', path: `/a/${near}` });
  accessCounts.same(
    'a link but for a letter',
    [same.status, same.text.length],
    [404, strange.text.length],
  );
  for (let number = 0; number < count; number += 1) {
    const link = await loadedEndpoints.sendRequest({ method: 'GET', path: `/a/${letters(18)}` });
    accessCounts.same(
      `a link that nobody was sent (${number})`,
      [link.status, link.writes],
      [404, []],
    );
    const code = encodeTicketCode(randomBytes(8));
    const from = address(2000 + number);
    const request = { method: 'GET', path: `/api/reports/${code}`, from };
    const guess = await loadedEndpoints.sendRequest({
      ...request,
      headers: { 'x-report-pin': letters(6) },
    });
    accessCounts.same(`a code that nobody was given (${number})`, guess.status, 404);
    const path = '/open311/v2/requests.json';
    const body = encoded({ api_key: `o311_${letters(44)}`, service_code: 'VP01' });
    const key = await loadedEndpoints.sendRequest({ method: 'POST', path, headers: form, body });
    accessCounts.same(
      `a key that nobody was given (${number})`,
      [key.status, key.writes],
      [403, []],
    );
  }
  const call = await loadedEndpoints.flow(contactFlowEvent({ action: 'status', code: known.code }));
  const answerText = JSON.stringify(call.answer);
  accessCounts.same(
    'a stranger on the telephone hears no words',
    /Quán|karaoke/.test(answerText),
    false,
  );
}
