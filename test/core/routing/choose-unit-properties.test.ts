import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseUnit } from '../../../core/routing/choose-unit.ts';
import { RouteDecision } from '../../../core/routing/route-decision.ts';
import { at, directory } from '../../support/the-directory.ts';
import { units } from './choose.ts';

test('whatever is asked, the answer is well formed and names only units in force', () => {
  const request = fc.record({
    topic: fc.option(fc.constantFrom(...directory.topics.map(({ code }) => code), 'XX99'), {
      nil: undefined,
    }),
    service: fc.constantFrom(...directory.services.map(({ code }) => code)),
    areaCode: fc.option(fc.constantFrom(...directory.areas.map(({ code }) => code), '79', 'x'), {
      nil: undefined,
    }),
    place: fc.option(
      fc.constantFrom(...directory.areas.map(({ name }) => name), 'KCN Long Đức', 'Bến Tre', '?'),
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
    on: fc.constantFrom('2021-12-03', '2025-01-01', '2025-03-01', '2025-07-01').map(at),
  });
  fc.assert(
    fc.property(request, (asked) => {
      const decision = chooseUnit(asked, directory);
      expect(RouteDecision.parse(decision)).toEqual(decision);
      expect(asked.accused.filter((unit) => units(decision).includes(unit))).toEqual([]);
      expect(new Set(units(decision)).size).toBe(units(decision).length);
    }),
    { numRuns: 300 },
  );
});
