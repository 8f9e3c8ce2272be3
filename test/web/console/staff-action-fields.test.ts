import { expect, test } from 'vitest';
import { StaffAction } from '../../../core/ticket/model/action.ts';
import { actionTexts } from '../../../i18n/console-tickets.ts';
import {
  dialogActionFields,
  isStaffAction,
  staffActionFields,
  type TicketActionField,
  toTicketActionBody,
} from '../../../web/console/screens/ticket/actions/staff-action-fields.ts';

const actionShapes = StaffAction.options.map(({ shape: { act, ...fields } }) => ({
  name: act.value,
  fields,
}));

const formsByAction: Readonly<Record<string, readonly TicketActionField[]>> = {
  ...staffActionFields,
  ...dialogActionFields,
};

test('an action that has a dialog of its own is not in the list of actions', () => {
  expect(Object.keys(dialogActionFields).filter(isStaffAction)).toEqual([]);
});

test.each(actionShapes)(
  "the console form for the action $name has exactly the fields of the action's schema",
  ({ name, fields }) => {
    const formFields = formsByAction[name];
    if (!formFields) throw new Error(`${name} has no form`);
    expect(formFields.map((field) => field.name).toSorted((a, b) => a.localeCompare(b))).toEqual(
      Object.keys(fields).toSorted((a, b) => a.localeCompare(b)),
    );
    for (const { name: field, kind, isOptional = false } of formFields) {
      const schema = Object.entries(fields).find(([key]) => key === field)?.[1];
      const takesNothing = schema?.safeParse(undefined).success;
      expect([field, isOptional]).toEqual([field, takesNothing]);
      if (kind !== 'given') expect(Object.keys(actionTexts.en.fields)).toContain(field);
    }
  },
);

test('toTicketActionBody converts typed numbers and lists and omits empty fields', () => {
  expect(toTicketActionBody(staffActionFields.extend, { amount: '3', reason: 'x' })).toEqual({
    amount: 3,
    reason: 'x',
  });
  expect(
    toTicketActionBody(staffActionFields.classify, {
      accused: 'SO_YT,CA_TINH',
      topic: '',
      reason: 'x',
    }),
  ).toEqual({
    accused: ['SO_YT', 'CA_TINH'],
    reason: 'x',
  });
});

test('the publication form sends the confirmed passages of personal data unchanged', () => {
  const mark = { field: 'title', kind: 'personal-name', from: 4, to: 7, part: 'Bảy' };
  const typed = { title: 'Nhà Bảy', question: 'Hỏi', answer: 'Đáp' };
  const confirmed = JSON.stringify([mark]);
  expect(toTicketActionBody(staffActionFields.publish, { ...typed, confirmed })).toEqual({
    ...typed,
    confirmed: [mark],
  });
});
