import { expect, inject, test } from 'vitest';
import { chanceOf, oneOf } from './chance.ts';
import { kindsFor, toRepeat } from './injection.ts';
import { broken } from './invariants/at-rest.ts';
import { brokenOfRun } from './invariants/of-run.ts';
import { ordinary } from './lives/ordinary.ts';
import { learn, strike } from './strike.ts';
import { startWatchedRun } from './watched-run.ts';
import { newWorld } from './world.ts';

/** Another one with each build would show more in time; the same one can be repeated. */
const chance = chanceOf(20_211_203);

test('a fault at any call of an ordinary life loses nothing, opens nothing twice and routes nothing twice', async () => {
  const run = await startWatchedRun(inject('made'));
  try {
    const [known, struck] = [await newWorld(run, 1), await newWorld(run, 2)];
    for (const step of ordinary.steps) {
      const points = await learn(known, ordinary, step);
      const fault = () => {
        const point = oneOf(points, chance);
        const kind = point && oneOf(kindsFor(point), chance);
        return point && kind ? [{ ...point, kind }] : [];
      };
      const faults = [...fault(), ...fault()];
      const injection = toRepeat({ life: ordinary.name, step: step.name, faults });
      const outcome = strike(struck, ordinary, step, faults).then(() => 'all is well');
      expect([injection, await outcome]).toEqual([injection, 'all is well']);
    }
    expect([await broken(known), await broken(struck)]).toEqual([[], []]);
    expect(await brokenOfRun(run)).toEqual([]);
  } finally {
    await run.stop();
  }
}, 240_000);
