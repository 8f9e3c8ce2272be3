import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseUnitRef } from '../../../core/directory/model/organization/unit.ts';
import { listTopics } from '../../../core/directory/model/services/topic.ts';
import { chooseReportUnits } from '../../../core/routing/choose-unit.ts';
import { RouteDecision } from '../../../core/routing/route-decision.ts';
import { testDirectory, toLocalInstant } from '../../support/directory/test-directory.ts';
import { units } from './routing-helpers.ts';

test('chooseReportUnits returns a valid decision for any request, and every chosen unit is in force', () => {
  const request = fc.record({
    topic: fc.option(fc.constantFrom(...testDirectory.topics.map(({ code }) => code), 'XX99'), {
      nil: undefined,
    }),
    service: fc.constantFrom(...testDirectory.services.map(({ code }) => code)),
    areaCode: fc.option(
      fc.constantFrom(...testDirectory.areas.map(({ code }) => code), '79', 'x'),
      {
        nil: undefined,
      },
    ),
    place: fc.option(
      fc.constantFrom(
        ...testDirectory.areas.map(({ name }) => name),
        'KCN Long Đức',
        'Bến Tre',
        '?',
      ),
      { nil: undefined },
    ),
    accused: fc.array(
      fc.constantFrom(
        'UBND_XA',
        'UBND_XA:29254',
        'UBND_HUYEN:842',
        'CONG_AN',
        'THANH_TRA',
        'TONG_DAI',
      ),
      { maxLength: 2 },
    ),
    on: fc.constantFrom('2021-12-03', '2025-01-01', '2025-03-01', '2025-07-01').map(toLocalInstant),
  });
  fc.assert(
    fc.property(request, (input) => {
      const decision = chooseReportUnits(input, testDirectory);
      expect(RouteDecision.parse(decision)).toEqual(decision);
      expect(input.accused.filter((unit) => units(decision).includes(unit))).toEqual([]);
      expect(new Set(units(decision)).size).toBe(units(decision).length);
    }),
    { numRuns: 300 },
  );
});

/** The first and last day of the province of 2021, and the first day of the merged province. */
const days = ['2021-12-03', '2025-06-30', '2025-07-01'];

// each topic is combined with each area on one of the days, and each occurs on every day
test.each(days.map((date, turn) => ({ date, turn })))(
  'chooseReportUnits routes every topic and area on $date with a reason and avoids the accused unit',
  ({ date, turn }) => {
    const on = toLocalInstant(date);
    const astray = listTopics(testDirectory, on).flatMap(({ code: topic, service }, row) =>
      testDirectory.areas.flatMap(({ code: areaCode }, column) => {
        if ((row + column) % days.length !== turn) return [];
        const first = chooseReportUnits({ service, topic, areaCode, on }, testDirectory);
        const accused = first.kind === 'routed' ? [first.lead] : ['UBND_XA'];
        const around = chooseReportUnits({ service, topic, areaCode, accused, on }, testDirectory);
        const hasAccusedUnit = units(around).some((ref) =>
          accused.some((one) => one === parseUnitRef(ref).code),
        );
        const hasReason = first.because.length > 0 && around.because.length > 0;
        const isAround = !hasAccusedUnit && accused.every((ref) => !units(around).includes(ref));
        return hasReason && isAround ? [] : [`${topic} ${areaCode}`];
      }),
    );
    expect(astray).toEqual([]);
  },
);
