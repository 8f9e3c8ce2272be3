import { describe, expect, test } from 'vitest';
import { checkUnitsInForce } from '../../../../core/directory/check/check-units-in-force.ts';
import { findUnitRow, type Unit } from '../../../../core/directory/model/organization/unit.ts';
import { findReceptionOffice } from '../../../../core/intake/report/reception-office.ts';
import { resolveChainSteps } from '../../../../core/sla/escalation-chain.ts';
import { getNextDay } from '../../../../core/time/local-date.ts';
import { isValidOn } from '../../../../core/time/validity.ts';
import { testDirectory, toLocalInstant } from '../../../support/directory/test-directory.ts';

const { units, areas, topics } = testDirectory;

/** Days from the launch to the end of 2027 on which the directory changes: first days of rows, and days after last days. */
const changeDays = [
  ...new Set([
    '2021-12-03',
    ...[...units, ...areas, ...topics, ...testDirectory.chains].flatMap(
      ({ validFrom, validTo }) => [
        ...(validFrom ? [validFrom] : []),
        ...(validTo ? [getNextDay(validTo)] : []),
      ],
    ),
    '2027-12-31',
  ]),
].toSorted();

const withUnits = (change: (unit: Unit) => Unit | undefined) => ({
  ...testDirectory,
  units: units.flatMap((unit) => change(unit) ?? []),
});

describe('units that directory rows reference', () => {
  test('every unit that a directory row references exists on each day on which the row is valid', () => {
    expect(checkUnitsInForce(testDirectory)).toEqual([]);
  });

  test.each([
    ['topics VP05', 'QLTT'],
    ['ladder 100', 'TONG_DAI'],
  ])(
    'checkUnitsInForce reports the row “%s” if its unit %s ends without a successor',
    (row, code) => {
      const directory = withUnits((unit) => {
        if (unit.code !== code) return unit;
        return unit.validTo === '2025-06-30' ? { ...unit, succeededBy: null } : undefined;
      });
      const problems = checkUnitsInForce(directory);
      expect(problems.map((problem) => problem.row)).toContain(row);
    },
  );

  test('checkUnitsInForce reports a topic if the lead unit of one of its answers ends without a successor', () => {
    const [committee, topic] = ['BCD', 'VP24'];
    const changed = topics.map((one) => {
      if (one.code !== topic) return one;
      const questions = one.questions.map((question) =>
        question.kind === 'choice'
          ? {
              ...question,
              options: question.options.map((option) => ({ ...option, lead: committee })),
            }
          : question,
      );
      return { ...one, questions };
    });
    const problems = checkUnitsInForce({ ...testDirectory, topics: changed });
    expect(problems.map((problem) => problem.row)).toContain(`topics ${topic}`);
  });
});

test.each(changeDays)(
  'on %s all topics and escalation chains resolve to existing units, and a reception office exists',
  (day) => {
    const on = toLocalInstant(day);
    const missing = topics
      .filter((topic) => isValidOn(topic, day))
      .flatMap(({ lead, co }) => [lead, ...co])
      // the steering committee ended without a successor; routing omits it as a co-unit
      .filter((code) => code !== 'BCD' && !findUnitRow(testDirectory, code, on));
    expect(missing).toEqual([]);
    expect(findReceptionOffice(testDirectory, on)).toBeDefined();
    const chains = testDirectory.chains.filter((chain) => isValidOn(chain, day));
    expect(chains.flatMap(({ steps }) => steps.filter(({ unit }) => unit === null))).toEqual([]);
    const levels = new Set(units.filter((unit) => isValidOn(unit, day)).map(({ level }) => level));
    expect(new Set(chains.map(({ leadLevel }) => leadLevel))).toEqual(levels);
    const commune = areas.find((area) => area.level === 'commune' && isValidOn(area, day));
    const lead = {
      ...{ ref: `UBND_XA:${commune?.code}`, code: 'UBND_XA', level: 'commune' as const },
      ...{ name: 'UBND', shortName: 'UBND', ...(commune && { area: commune }) },
    };
    const steps = resolveChainSteps(lead, testDirectory, on);
    expect(steps.every((step) => step.units.length > 0)).toBe(true);
  },
);
