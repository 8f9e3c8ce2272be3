import { type Opened, aReport, opened } from '../../support/a-report.ts';
import type { Answer } from '../../support/hotline-driver.ts';
import { chanceOf, oneOf } from '../chance.ts';
import { refusing } from '../steps/refusing.ts';
import { SignedIn } from '../world.ts';
import type { NarrowRun } from './narrow-run.ts';

/** What somebody wants of the hotline, and how they ask for it. */
export type Wish = {
  name: string;
  /** Whether all citizens share the room for it. */
  isShared: boolean;
  ask(): Promise<Answer>;
};

/** A number and a loopback address that nobody else has: each is counted as a citizen of their own. */
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

/** Of a hundred who come: what they want, where all share the room for it. */
const shared = [
  ['a report', 25],
  ['a look at the own report', 25],
  ['a page', 25],
  ['a word in the chat', 15],
  ['a program by Open311', 10],
] as const;
type Shared = (typeof shared)[number][0];

const pages = ['/', '/bao-cao?dich-vu=violation', '/tra-cuu', '/gop-y', '/hieu-qua'];

/** Everybody who comes, drawn from a seed; and what they were given. */
export const openCrowd = async (run: NarrowRun, seed: number) => {
  const chance = chanceOf(seed);
  const accepted: Opened[] = [];
  let people = 0;
  const staff = SignedIn.parse(
    JSON.parse(refusing(await run.post('/local/sign-in', { role: 'operator' }), 200).text),
  );

  const report = async (path: string, changes: object): Promise<Answer> => {
    people += 1;
    const { reporter, from } = person(people);
    const key = { 'idempotency-key': `key-of-somebody-${seed}-${people}` };
    const answer = await run.post(path, aReport({ ...changes, reporter }), key, from);
    if (answer.status === 201) accepted.push(opened(answer.text));
    return answer;
  };
  const asks: Record<Shared, () => Promise<Answer>> = {
    'a report': () => report('/api/reports', { topic: 'VP02' }),
    'a look at the own report': () => {
      const { code, pin } = oneOf(accepted, chance) ?? { code: '', pin: '' };
      people += 1;
      const { from } = person(people);
      return code
        ? run.get(`/api/reports/${code}`, { 'x-report-pin': pin }, from)
        : run.get('/tra-cuu', {}, from);
    },
    'a page': () => run.get(oneOf(pages, chance) ?? '/'),
    'a word in the chat': () => {
      people += 1;
      const cookie = { cookie: `chat=browser-${String(people).padStart(14, '0')}` };
      const body = { id: `message-of-somebody-${people}`, text: 'Chào 1022', lang: 'vi' };
      return run.post('/api/chat', body, cookie, person(people).from);
    },
    'a program by Open311': () => run.get('/open311/v2/services.json'),
  };

  const inLane = (name: string, ask: () => Promise<Answer>): Wish => ({
    ...{ name, ask },
    isShared: false,
  });
  return {
    accepted,
    /** Somebody of the many. */
    anybody(): Wish {
      let left = chance() * 100;
      const [name] = shared.find(([, share]) => {
        left -= share;
        return left < 0;
      }) ?? ['a page'];
      return { name, isShared: true, ask: asks[name] };
    },
    /** Whoever must not wait behind them. */
    urgent: inLane('an emergency', () => report('/api/reports/urgent', emergency)),
    staff: inLane('an operator’s queue', () =>
      run.get('/api/staff/queue', { authorization: `Bearer ${staff.token}` }),
    ),
    zalo: inLane('a message on Zalo', () => {
      people += 1;
      return run.post('/local/chat', { channel: 'zalo', user: `user-${people}`, text: 'Chào 1022' });
    }),
  };
};
export type Crowd = Awaited<ReturnType<typeof openCrowd>>;
