import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildUnitExclusionPredicate } from '../../../../core/routing/unit-exclusion.ts';
import { removeAccusedUnits } from '../../../../core/ticket/change/remove-accused-units.ts';
import { buildOpeningEvent } from '../../../../core/ticket/events/kinds/opening-event.ts';
import type { Action, TicketActionWithName } from '../../../../core/ticket/model/action.ts';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';
import { atMinute } from '../../../support/samples/a-ticket.ts';
import {
  acted,
  changed,
  inTriage,
  operator,
  operators,
  problems,
  supervisor,
  unit,
} from './ticket-action-fixtures.ts';

const reason = 'đọc lại nội dung';
const classify = (
  fields: Partial<TicketActionWithName<'classify'>>,
): TicketActionWithName<'classify'> => ({
  ...{ act: 'classify', reason },
  ...fields,
});
const assign = (ref: string): Action => ({ act: 'assign', unit: ref, reason });
const declaredAbout = (ref: string, changes: Partial<Ticket> = {}): Ticket =>
  inTriage({ accused: [ref], declared: [ref], ...changes });

const refs = fc.constantFrom(unit, 'UBND_XA', 'UBND_HUYEN:842', 'SO_YT', 'CONG_AN', operators);
const arbitrary: fc.Arbitrary<Action> = fc.oneof(
  fc
    .record(
      {
        accused: fc.array(refs, { maxLength: 3 }),
        cleared: fc.array(refs, { maxLength: 3 }),
        areaCode: fc.constantFrom('29254', '29242', null),
        topic: fc.constantFrom('VP01', 'VP02', null),
        priority: fc.constantFrom('P1' as const, 'P2' as const),
      },
      { requiredKeys: [] },
    )
    .map(classify),
  refs.map(assign),
  fc.array(refs, { maxLength: 2 }).map((accused): Action => ({ act: 'review-complaint', accused })),
  fc.constant<Action>({ act: 'note', text: 'đã gọi lại cho người gửi' }),
  fc.constant<Action>({ act: 'write', text: 'Xã bao che cho quán, nhận tiền của chủ quán.' }),
  fc.constant<Action>({ act: 'close', reason: 'resolved', text: 'Đã giải quyết xong việc này.' }),
  fc.constant<Action>({ act: 'reopen', reason: 'vẫn chưa có ai xem' }),
);

const isExcluded = buildUnitExclusionPredicate(testDirectory, [unit], atMinute(10));
const readersOf = (ticket: Ticket): string[] => [ticket.unit ?? [], ...ticket.coUnits].flat();

test('no action of operators or citizens clears a unit that the citizen accused or assigns the ticket to that unit', () => {
  const outcomes = new Set<string>();
  fc.assert(
    fc.property(fc.array(arbitrary, { minLength: 1, maxLength: 12 }), (all) => {
      let ticket = declaredAbout(unit);
      for (const act of all) {
        const by =
          act.act === 'write' || act.act === 'reopen' ? { role: 'citizen' as const } : operator;
        const outcome = acted(ticket, act, by);
        outcomes.add(`${act.act} ${outcome.kind}`);
        if (outcome.kind !== 'change') continue;
        ticket = outcome.change.after;
        expect(ticket.accused).toContain(unit);
        expect(readersOf(ticket).filter(isExcluded)).toEqual([]);
        const notified = outcome.change.alerts.flatMap(({ to }) =>
          to.kind === 'citizen' ? [] : to.unit,
        );
        expect(notified.filter(isExcluded)).toEqual([]);
      }
    }),
    { numRuns: 300 },
  );
  expect([...outcomes]).toEqual(
    expect.arrayContaining([
      'classify change',
      'classify refused',
      'assign change',
      'assign refused',
    ]),
  );
});

describe('clearing an accused unit', () => {
  const cleared = classify({ cleared: [unit] });

  test('operators can neither clear a unit accused by the citizen nor assign the ticket to it', () => {
    const ticket = declaredAbout(unit);
    expect(problems(acted(ticket, cleared, operator))).toEqual(['cleared: cleared-by-supervisor']);
    expect(problems(acted(ticket, classify({ accused: [] }), operator))).toEqual([
      'reason: nothing-changed',
    ]);
    for (const by of [operator, supervisor]) {
      expect(problems(acted(ticket, assign(unit), by))).toEqual(['unit: unit-accused']);
    }
  });

  test('a supervisor can clear an accused unit with a recorded reason and then assign the ticket to it', () => {
    const { after, event } = changed(declaredAbout(unit), cleared, supervisor);
    expect(event).toMatchObject({
      ...{ kind: 'classified', changed: ['accused'], cleared: [unit], reason },
      by: { role: 'supervisor' },
    });
    expect([after.accused, after.declared]).toEqual([[], [unit]]);
    expect(acted(after, assign(unit), operator).kind).toBe('change');
  });

  test('clearing an accused unit is refused for the hotline itself and while another ticket is merged into the ticket', () => {
    const own = classify({ cleared: [operators] });
    expect(problems(acted(declaredAbout(operators), own, supervisor))).toEqual([
      'cleared: cleared-own-unit',
    ]);
    const ticket = declaredAbout(unit, { mergedFrom: [inTriage().code] });
    expect(problems(acted(ticket, cleared, supervisor))).toEqual(['cleared: accused-of-merged']);
  });

  test('clearing an accused unit leaves the accusation in the opening event, but hides it from officers', () => {
    const { after, event } = changed(declaredAbout(unit), cleared, supervisor);
    expect(buildOpeningEvent(after)).toMatchObject({ kind: 'opened', declared: [unit] });
    const shown = JSON.stringify([buildOpeningEvent(after), event].map(removeAccusedUnits));
    expect(shown).not.toContain(`"${unit}"]`);
  });
});

describe('accused units that the history records as cleared', () => {
  const ticket = inTriage({ accused: [unit, 'SO_YT'] });

  test('clearing one of two accused units records only that unit as cleared', () => {
    const { after, event } = changed(ticket, classify({ cleared: [unit] }), supervisor);
    expect(after.accused).toEqual(['SO_YT']);
    expect(event).toMatchObject({ kind: 'classified', cleared: [unit] });
  });

  test('a classification that clears no accused unit records no cleared units', () => {
    const { event } = changed(ticket, classify({ accused: ['SO_XD'] }), supervisor);
    expect(event).not.toHaveProperty('cleared');
  });
});
