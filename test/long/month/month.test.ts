import { expect, test } from 'vitest';
import { allChecks } from './checks/all.ts';
import { atHour, hourMs, minuteMs } from './clock-times.ts';
import type { Entry, EntryOf } from './log.ts';
import { drawReports } from './plan/draw-reports.ts';
import { sizes } from './size.ts';

const opened = (differing: Partial<EntryOf<'opened'>> = {}): Entry => ({
  ...{ kind: 'opened', at: atHour(1, 9), code: '4821937056', pin: '246810', channel: 'web' },
  ...{ service: 'violation', topic: 'VP01', area: '29254', phone: '+84917000001' },
  ...{ accused: [], isEmergency: false, ...differing },
});

const message = (differing: Partial<EntryOf<'message'>> = {}): Entry => ({
  ...{ kind: 'message', at: atHour(1, 9), id: '1', by: 'email' },
  ...{ to: 'tiepnhan.ubnd-xa.29254@example.vn', body: 'Phiếu 482 193 7056' },
  ...{ links: ['http://localhost/a/abc'], ticket: '4821937056', ...differing },
});

const published = (path: string, body: object): Entry => ({
  ...{ kind: 'published', at: atHour(2, 9), path, body: JSON.stringify(body) },
});

const event = (what: string, detail = ''): Entry => ({
  ...{ kind: 'event', at: atHour(3, 0), what, detail },
});

const answered: Entry = {
  ...{ kind: 'acted', at: atHour(1, 10), code: '4821937056', act: 'answer' },
  ...{ unit: 'UBND_XA:29254', by: 'officer' },
};

const sample = (at: number, items: number): Entry => ({
  ...{ kind: 'sample', at, memoryMb: 200, handles: 100, items, processes: 20 },
});

/** Returns samples of ten nights, each of which adds the given number of items to the table. */
const nights = (items: number): Entry[] =>
  Array.from({ length: 10 }, (_, day) => [
    sample(atHour(day + 2, 1), day * 1000),
    sample(atHour(day + 2, 5), day * 1000 + items),
  ]).flat();

const entry: Entry = {
  ...{ kind: 'saw', at: atHour(1, 10), code: '4821937056', how: 'ticket' },
  ...{ who: 'UBND_XA:29254/handler', unit: 'UBND_XA:29254' },
};
const access = {
  ...{ at: new Date(atHour(1, 10)).toISOString(), kind: 'opened' },
  by: { role: 'officer', unit: 'UBND_XA:29254', post: 'handler' },
};
const traces = (accesses: readonly object[]): Entry[] => [
  published('tickets/4821937056/seen', { code: '4821937056', accesses }),
  event('traces-read'),
];

const emergency = opened({ topic: 'SK01', service: 'health', isEmergency: true });
const complaint = opened({ accused: ['UBND_XA:29254'] });
const sms = Array.from({ length: 7 }, (_, at) =>
  message({ id: String(at), by: 'sms', to: '+84900000156' }),
);

const statisticsOf = (opens: number): Entry =>
  published('figures?by=service', {
    ...{ by: 'service', groups: [], backlog: { open: 0 } },
    total: { opened: opens },
  });

const callback: Entry = { ...answered, act: 'callback', by: 'citizen' };

/** For each check of the month, a log that satisfies it and one that doesn't. */
const logs: Readonly<Record<string, { good: Entry[]; bad: Entry[] }>> = {
  'answered-or-reminded': { good: [opened(), answered], bad: [opened(), message()] },
  'complaints-sealed': { good: [complaint], bad: [complaint, message()] },
  emergencies: {
    good: [emergency, message({ at: atHour(1, 9) + 20_000 })],
    bad: [emergency, message({ at: atHour(1, 9) + 2 * minuteMs })],
  },
  statistics: { good: [statisticsOf(0)], bad: [statisticsOf(1)] },
  'access-entries': { good: [entry, ...traces([access])], bad: [entry, ...traces([])] },
  'message-caps': { good: [opened(), ...sms.slice(1)], bad: [opened(), ...sms] },
  'people-not-leaked': {
    good: [event('searched-for-people', '100')],
    bad: [
      event('searched-for-people', '100'),
      { kind: 'wrong', at: atHour(3, 0), check: 'people-not-leaked', text: 'a number in a log' },
    ],
  },
  'nobody-forgotten': {
    good: [callback, published('callbacks', { callbacks: [{ code: '4821937056' }] })],
    bad: [callback, published('callbacks', { callbacks: [] })],
  },
  growth: { good: nights(3), bad: nights(500) },
};

test.each(allChecks)(
  'the check $name of the simulated month accepts a correct log and rejects an incorrect one',
  ({ name, evaluate }) => {
    const { good = [], bad = [] } = logs[name] ?? {};
    const until = atHour(10, 0) + hourMs;
    expect(evaluate(good, until).wrong).toEqual([]);
    expect(evaluate(bad, until).wrong).not.toEqual([]);
  },
);

test('drawReports returns the same reports for the same seed and covers every public service', () => {
  const reports = drawReports(7, sizes.whole);
  expect(drawReports(7, sizes.whole)).toEqual(reports);
  const services = new Set(reports.map(({ with: { topic = '' } }) => topic.slice(0, 2)));
  expect([...services].toSorted()).toEqual(['AS', 'GY', 'SK', 'VP']);
  expect(reports).toHaveLength(1500);
});
