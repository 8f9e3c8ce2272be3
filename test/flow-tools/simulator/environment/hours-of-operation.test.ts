import { expect, test } from 'vitest';
import {
  HoursOfOperationProperties,
  isWithinHours,
} from '../../../../flow-tools/simulator/environment/hours-of-operation.ts';
import {
  buildFlowAction,
  disconnectAction,
  findStep,
  loadTestFlow,
  runTestCall,
} from '../call-harness.ts';

const slot = (Day: string, start: number, end: number) => ({
  Day,
  StartTime: { Hours: start, Minutes: 0 },
  EndTime: { Hours: end, Minutes: 0 },
});

const office = {
  TimeZone: 'Asia/Ho_Chi_Minh',
  Config: [
    slot('FRIDAY', 7, 11),
    slot('FRIDAY', 13, 17),
    slot('SATURDAY', 22, 6),
    slot('MONDAY', 0, 0),
  ],
};

const on = (override: object) => ({
  HoursOfOperationOverrides: [
    { OverrideName: 'day', EffectiveFrom: '2021-12-03', EffectiveTill: '2021-12-05', ...override },
  ],
});

test.each([
  ['within the first shift', '2021-12-03T08:00', {}, true],
  ['at the start of a shift', '2021-12-03T07:00', {}, true],
  ['at the end of a shift', '2021-12-03T11:00', {}, false],
  ['at noon', '2021-12-03T12:00', {}, false],
  ['within the second shift', '2021-12-03T16:59', {}, true],
  ['on a day without hours', '2021-12-02T08:00', {}, false],
  ['in a night shift', '2021-12-04T23:00', {}, true],
  ['in a night shift after midnight', '2021-12-05T05:59', {}, true],
  ['after a night shift', '2021-12-05T06:00', {}, false],
  ['on a day from midnight to midnight', '2021-12-06T23:59', {}, true],
  [
    'on a holiday',
    '2021-12-03T08:00',
    on({ OverrideConfig: [slot('FRIDAY', 0, 0)], OverrideType: 'CLOSED' }),
    false,
  ],
  [
    'within the overridden hours of a day',
    '2021-12-03T19:00',
    on({ OverrideConfig: [slot('FRIDAY', 18, 20)] }),
    true,
  ],
  [
    'in the usual hours of a day with overridden hours',
    '2021-12-03T08:00',
    on({ OverrideConfig: [slot('FRIDAY', 18, 20)] }),
    false,
  ],
  ['on a day whose override has no hours', '2021-12-03T08:00', on({ OverrideConfig: [] }), false],
  [
    'on a day with additional hours',
    '2021-12-03T08:00',
    on({ OverrideConfig: [slot('FRIDAY', 18, 20)], OverrideType: 'OPEN' }),
    true,
  ],
  [
    'before an override begins',
    '2021-12-03T08:00',
    on({ EffectiveFrom: '2021-12-04', OverrideConfig: [] }),
    true,
  ],
  [
    'on a yearly holiday',
    '2024-09-02T08:00',
    {
      HoursOfOperationOverrides: [
        {
          OverrideName: 'national day',
          EffectiveFrom: '2021-09-02',
          EffectiveTill: '2031-09-02',
          OverrideConfig: [slot('MONDAY', 0, 0)],
          OverrideType: 'CLOSED',
          RecurrenceConfig: {
            RecurrencePattern: { Frequency: 'YEARLY', ByMonth: [9], ByMonthDay: [2] },
          },
        },
      ],
    },
    false,
  ],
])('isWithinHours follows Amazon Connect’s hours of operation %s (%s)', (_, at, more, expected) => {
  const hours = HoursOfOperationProperties.parse({ ...office, ...more });
  expect(isWithinHours(hours, new Date(`${at}:00+07:00`))).toBe(expected);
});

const asking = (parameters = {}) =>
  loadTestFlow([
    buildFlowAction('hours', 'CheckHoursOfOperation', parameters, {
      next: 'end',
      errors: { NoMatchingError: 'end' },
      conditions: { True: 'end', False: 'end' },
    }),
    disconnectAction(),
  ]);

test.each([
  [{ HoursOfOperationId: 'office' }, { open: true }, 'Equals True'],
  [{ HoursOfOperationId: 'office' }, { open: false }, 'Equals False'],
  [{}, {}, 'NoMatchingError'],
])(
  'CheckHoursOfOperation with %j under the conditions %j takes branch %s',
  async (parameters, conditions, branch) => {
    const transcript = await runTestCall({ flows: [asking(parameters)], conditions });
    expect(findStep(transcript, 'hours').branch).toBe(branch);
  },
);

test('CheckHoursOfOperation uses the time of its step, not of the start of the call', async () => {
  const hours = HoursOfOperationProperties.parse(office);
  const main = loadTestFlow([
    buildFlowAction(
      'wait',
      'MessageParticipant',
      { Text: 'a'.repeat(150) },
      { next: 'hours', errors: { NoMatchingError: 'end' } },
    ),
    ...[...asking({ HoursOfOperationId: 'office' }).actions.values()].map(({ Identifier }) =>
      Identifier === 'end'
        ? disconnectAction()
        : buildFlowAction(
            'hours',
            'CheckHoursOfOperation',
            { HoursOfOperationId: 'office' },
            {
              next: 'end',
              errors: { NoMatchingError: 'end' },
              conditions: { True: 'end', False: 'end' },
            },
          ),
    ),
  ]);
  const conditions = { at: '2021-12-03T10:59:55+07:00' };
  const transcript = await runTestCall({
    flows: [main],
    conditions,
    more: { hours: () => hours },
  });
  expect(findStep(transcript, 'hours').branch).toBe('Equals False');
});
