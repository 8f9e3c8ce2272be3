import type { HotlineResponse } from '../../support/hotline/hotline-driver.ts';
import { aReport, type OpenedReport, parseOpenedReport } from '../../support/samples/a-report.ts';
import { SignedIn } from '../long-harness.ts';
import { requireStatus } from '../scenario-steps/require-status.ts';
import { createSeedRandom, pickRandom } from '../seeded-random.ts';
import type { LimitedRun } from './limited-run.ts';

/** A request of the load test. */
export type LoadRequest = {
  name: string;
  /** Request path, which determines the language of error responses. */
  path: string;
  /** True if the request counts against the capacity that all citizens share. */
  isShared: boolean;
  send(): Promise<HotlineResponse>;
};

/** Returns a unique telephone number and IP address, so that rate limits count each citizen separately. */
const person = (number: number) => ({
  reporter: {
    kind: 'person',
    phone: `091${String(number).padStart(7, '0')}`,
    anonymous: true,
  },
  from: `127.${1 + ((number >> 14) & 63)}.${(number >> 7) & 127}.${1 + (number & 127)}`,
});

const emergency = {
  service: 'health',
  topic: 'SK01',
  text: 'Bà tôi khó thở, môi tím tái, ở nhà có hai người',
};

/** Percentages of the requests that share the citizens' capacity. */
const shared = [
  ['a report', 25],
  ['a look at the own report', 25],
  ['a page', 25],
  ['a word in the chat', 15],
  ['a program by Open311', 10],
] as const;
type Shared = (typeof shared)[number][0];

const pages = ['/', '/bao-cao?dich-vu=violation', '/km/tra-cuu', '/en/gop-y', '/hieu-qua'];

const inLane = (name: string, path: string, send: () => Promise<HotlineResponse>): LoadRequest => ({
  ...{ name, path, send },
  isShared: false,
});

const openReporters = (run: LimitedRun, seed: number) => {
  const accepted: OpenedReport[] = [];
  let people = 0;
  const next = () => {
    people += 1;
    return { number: people, ...person(people) };
  };
  const report = async (path: string, changes: object): Promise<HotlineResponse> => {
    const { number, reporter, from } = next();
    const key = { 'idempotency-key': `key-of-somebody-${seed}-${number}` };
    const answer = await run.post(path, aReport({ ...changes, reporter }), key, from);
    if (answer.status === 201) accepted.push(parseOpenedReport(answer.text));
    return answer;
  };
  return { accepted, next, report };
};

type CrowdRequest = Pick<LoadRequest, 'path' | 'send'>;

/** Returns the functions that send each kind of request. */
const createRequestBuilders = (
  run: LimitedRun,
  { accepted, next, report }: ReturnType<typeof openReporters>,
  chance: () => number,
): Record<Shared, () => CrowdRequest> => {
  const reads = (path: string, headers = {}): CrowdRequest => {
    const { from } = next();
    return { path, send: () => run.get(path, headers, from) };
  };
  return {
    'a report': () => ({
      path: '/api/reports',
      send: () => report('/api/reports', { topic: 'VP02' }),
    }),
    'a look at the own report': () => {
      const own = pickRandom(accepted, chance);
      return own ? reads(`/api/reports/${own.code}`, { 'x-report-pin': own.pin }) : reads('/');
    },
    'a page': () => reads(pickRandom(pages, chance) ?? '/'),
    'a word in the chat': () => {
      const { number, from } = next();
      const cookie = { cookie: `__Host-chat=browser-${String(number).padStart(14, '0')}` };
      const body = { id: `message-of-somebody-${number}`, text: 'Chào 1022', lang: 'vi' };
      return { path: '/api/chat', send: () => run.post('/api/chat', body, cookie, from) };
    },
    'a program by Open311': () => reads('/open311/v2/services.json'),
  };
};

const drawn = (chance: () => number): Shared => {
  let left = chance() * 100;
  const found = shared.find(([, share]) => {
    left -= share;
    return left < 0;
  });
  return found?.[0] ?? 'a page';
};

/** Returns a seeded source of load test requests, which records the accepted reports. */
export async function openLoadSource(run: LimitedRun, seed: number) {
  const chance = createSeedRandom(seed);
  const reporters = openReporters(run, seed);
  const requestBuilders = createRequestBuilders(run, reporters, chance);
  const staff = SignedIn.parse(
    JSON.parse(requireStatus(await run.post('/local/sign-in', { role: 'operator' }), 200).text),
  );
  const bearer = { authorization: `Bearer ${staff.token}` };
  const urgently = '/api/reports/urgent';
  return {
    accepted: reporters.accepted,
    /** Returns a random request of a citizen for the load test. */
    anybody(): LoadRequest {
      const name = drawn(chance);
      return { name, isShared: true, ...requestBuilders[name]() };
    },
    /** Returns an emergency report, which has its own reserved rate limit. */
    urgent: inLane('an emergency', urgently, () => reporters.report(urgently, emergency)),
    staff: inLane('an operator’s queue', '/api/staff/queue', () =>
      run.get('/api/staff/queue', bearer),
    ),
    zalo: inLane('a message on Zalo', '/hooks/zalo', () => {
      const user = `user-${reporters.next().number}`;
      return run.post('/local/chat', { channel: 'zalo', user, text: 'Chào 1022' });
    }),
  };
}
export type LoadSource = Awaited<ReturnType<typeof openLoadSource>>;
