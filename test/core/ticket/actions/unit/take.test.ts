import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../../../core/ticket/events/kinds/common-event-fields.ts';
import { atMinute } from '../../../../support/samples/a-ticket.ts';
import {
  acted,
  assigned,
  changed,
  inTriage,
  operator,
  supervisor,
  unit,
} from '../ticket-action-fixtures.ts';

const officer: Actor = { role: 'officer', unit, sub: 'officer-1' };
const colleague: Actor = { role: 'officer', unit, sub: 'officer-2' };
const takenBy = { sub: 'officer-1', at: atMinute(5) };

describe('taking a ticket in hand', () => {
  test('taking a ticket records the staff member, changes nothing else and notifies nobody', () => {
    const { after, event, alerts } = changed(assigned(), { act: 'take' }, officer);
    expect(after).toMatchObject({
      status: 'assigned',
      takenBy: { sub: 'officer-1', at: atMinute(10) },
      clocks: assigned().clocks,
    });
    expect([event.kind, event.by.sub, alerts]).toEqual(['taken', 'officer-1', []]);
  });

  test('a ticket cannot be taken while another staff member has taken it', () => {
    for (const by of [officer, colleague]) {
      expect(acted(assigned({ takenBy }), { act: 'take' }, by)).toEqual({ kind: 'not-now' });
    }
  });

  test('a taken ticket can still be answered by a colleague', () => {
    const answer = { act: 'answer', text: 'Đã nhắc nhở và lập biên bản.' } as const;
    const { after } = changed(assigned({ takenBy }), answer, colleague);
    expect(after).toMatchObject({ status: 'answered', takenBy });
  });
});

describe('releasing a ticket', () => {
  test('a taken ticket can be released by the staff member who took it or a supervisor', () => {
    for (const by of [officer, supervisor]) {
      const { after, event } = changed(assigned({ takenBy }), { act: 'release' }, by);
      expect([after.takenBy, event.kind]).toEqual([undefined, 'released']);
    }
    for (const by of [colleague, operator]) {
      expect(acted(assigned({ takenBy }), { act: 'release' }, by)).toEqual({ kind: 'not-now' });
    }
  });

  test('a ticket that nobody has taken cannot be released', () => {
    expect(acted(assigned(), { act: 'release' }, officer)).toEqual({ kind: 'not-now' });
  });
});

test('a reassigned ticket is no longer taken by a staff member', () => {
  const takenByOperator = { sub: 'operator-1', at: atMinute(6) };
  const forward = { act: 'assign', unit: 'SO_YT', reason: 'việc của ngành y tế' } as const;
  expect(changed(inTriage({ takenBy: takenByOperator }), forward, operator).after.takenBy).toBe(
    undefined,
  );
  const back = { act: 'return', unit: 'SO_YT', reason: 'không thuộc thẩm quyền' } as const;
  expect(changed(assigned({ takenBy }), back, officer).after.takenBy).toBe(undefined);
});
