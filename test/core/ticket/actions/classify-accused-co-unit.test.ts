import { expect, test } from 'vitest';
import type { TicketActionWithName } from '../../../../core/ticket/model/action.ts';
import { atMinute } from '../../../support/samples/a-ticket.ts';
import { acted, assigned, changed, inTriage, operator } from './ticket-action-fixtures.ts';

const classify = (
  fields: Partial<TicketActionWithName<'classify'>>,
): TicketActionWithName<'classify'> => ({
  ...{ act: 'classify', reason: 'đọc lại nội dung' },
  ...fields,
});

test.each<[Parameters<typeof classify>[0], string, string]>([
  [{ topic: 'XX99', priority: 'P1' }, 'topic', 'topic-unknown'],
  [{ areaCode: '00000', priority: 'P1' }, 'areaCode', 'area-unknown'],
  [{ accused: ['SO_X'], priority: 'P1' }, 'accused', 'unit-unknown'],
])(
  'a classification with one invalid field reports only that field’s error: %j',
  (fields, field, problem) => {
    expect(acted(inTriage(), classify(fields), operator)).toEqual({
      kind: 'refused',
      errors: [{ field, problem }],
    });
  },
);

test('accusing a co-unit changes neither the lead unit nor the staff member who took the ticket', () => {
  const takenBy = { sub: 'officer-1', at: atMinute(5) };
  const ticket = assigned({ unit: 'VP_UBND', coUnits: ['CONG_AN'], takenBy });
  const { after } = changed(ticket, classify({ accused: ['CONG_AN'] }), operator);
  expect([after.unit, after.takenBy, after.clocks]).toEqual(['VP_UBND', takenBy, ticket.clocks]);
});
