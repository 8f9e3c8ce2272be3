import { expect, inject, test } from 'vitest';
import type { Fault } from '../../../local/aws/fault.ts';
import { findHotlineViolations } from '../invariants/hotline-violations.ts';
import { findScenarioViolations } from '../invariants/scenario-violations.ts';
import { createLongHarness } from '../long-harness.ts';
import { createSeedRandom, pickRandom } from '../seeded-random.ts';
import { startWatchedRun } from '../watched-run.ts';
import { injectFaults, recordStepCalls } from './inject-faults.ts';
import { type FaultPoint, formatReproduction, listFaultKinds, pointText } from './injection.ts';
import { ordinaryTicketScenario } from './scenarios/ordinary-ticket.ts';

/** Fixed seed, so that a failure is reproducible: it is part of the compared response. */
const seed = 20_211_203;

/** Draws two faults at different calls, because their consequences should differ. */
const drawTwo = (points: readonly FaultPoint[], chance: () => number): Fault[] => {
  const first = pickRandom(points, chance);
  const second = pickRandom(
    points.filter((point) => first && pointText(point) !== pointText(first)),
    chance,
  );
  return [first, second].flatMap((point) => {
    const kind = point && pickRandom(listFaultKinds(point), chance);
    return point && kind ? [{ ...point, kind }] : [];
  });
};

/**
 * Steps of the ordinary ticket that this test runs; the question to the citizen and the closing are left to the long check
 * `faults`.
 */
const [reporting, acknowledging, , , answering, rating] = ordinaryTicketScenario.steps;
const steps = [reporting, acknowledging, answering, rating].filter((step) => step !== undefined);

/** Minimum number of injected faults that must take effect; concurrent calls can shift a fault's position. */
const leastStruck = 5;

test('a failed AWS request never loses a report, duplicates a ticket or routes it twice', async () => {
  // the officer uses the link of a notification about one ticket
  const run = await startWatchedRun(inject('made'), { policies: 'at-once' });
  const chance = createSeedRandom(seed);
  let faultsStruck = 0;
  try {
    const [known, struck] = [await createLongHarness(run, 1), await createLongHarness(run, 2)];
    for (const step of steps) {
      const points = await recordStepCalls(known, ordinaryTicketScenario, step);
      const faults = drawTwo(points, chance);
      expect(faults).toHaveLength(2);
      const injection = `seed ${seed}: ${formatReproduction({ scenario: ordinaryTicketScenario.name, step: step.name, faults })}`;
      const outcome = injectFaults(struck, ordinaryTicketScenario, step, faults).then(
        () => 'all is well',
      );
      expect([injection, await outcome]).toEqual([injection, 'all is well']);
      faultsStruck += (await run.struck()).filter(Boolean).length;
    }
    expect(faultsStruck, `faults that struck, with seed ${seed}`).toBeGreaterThanOrEqual(
      leastStruck,
    );
    expect([await findScenarioViolations(known), await findScenarioViolations(struck)]).toEqual([
      [],
      [],
    ]);
    expect(await findHotlineViolations(run)).toEqual([]);
  } finally {
    await run.stop();
  }
}, 240_000);
