import { expect, test } from 'vitest';
import { type Assumed, assumed, hourShares, supervisor } from '../../../bench/surge/assumptions.ts';
import { liveDay } from '../../../bench/surge/day.ts';
import { recordingSeconds } from '../../../bench/surge/recordings.ts';
import { openTelephone } from '../../../bench/surge/telephone.ts';
import { at, directory } from '../../support/the-directory.ts';

const midnight = at('2021-12-06T00:00');
const telephone = openTelephone(recordingSeconds(directory, midnight));

/** A small office, on a day on which more call than it can talk to. */
const aDay = ({ seed = 1, ...otherwise }: Partial<Assumed> & { seed?: number } = {}) =>
  liveDay({
    callers: 120,
    seed,
    midnight,
    directory,
    telephone,
    supervisor,
    hourShares: hourShares.shares,
    assumed: assumed({ operators: 1, absentShare: 0, ...otherwise }),
  });

test('every caller ends in one way, and the same seed is the same day', async () => {
  const [day, again, another] = [await aDay(), await aDay(), await aDay({ seed: 2 })];
  const ends = Object.values(day.ended).reduce((sum, count) => sum + count, 0);
  expect(ends).toBe(120);
  expect(day.calls).toBeGreaterThan(120);
  expect(again).toEqual(day);
  expect(another).not.toEqual(day);
});

test('of people who listen, press what they mean and wait, nobody is lost', async () => {
  const day = await aDay({ hangUpPerMinute: 1e-9, slipShare: 0, patienceMinutes: 1e6 });
  expect(day.ended.lost).toBe(0);
});

test('with too few lines callers hear the busy tone', async () => {
  const day = await aDay({ lines: 1 });
  expect(day.linesMost).toBe(1);
  expect(day.busyTones).toBeGreaterThan(0);
});
