import { describe, expect, test } from 'vitest';
import type { Action, TicketActionWithName } from '../../../../core/ticket/model/action.ts';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import { getTicketPolicy } from '../../../../core/ticket/model/ticket-policy.ts';
import { aroundTheClock } from '../../../support/directory/around-the-clock.ts';
import {
  departmentMergerDay,
  testDirectory,
  toLocalInstant,
} from '../../../support/directory/test-directory.ts';
import { atMinute } from '../../../support/samples/a-ticket.ts';
import { aPhoto } from '../../../support/samples/listed-photo.ts';
import {
  acted,
  afterSteps,
  assigned,
  byBoth,
  changed,
  citizen,
  handler,
  inTriage,
  listNotifications,
  operator,
  operators,
  problems,
  supervisor,
  unit,
  words,
} from './ticket-action-fixtures.ts';

const ask: Action = { act: 'ask', question: 'Quán ở hẻm nào?' };
const classify = (
  fields: Omit<TicketActionWithName<'classify'>, 'act' | 'reason'>,
): TicketActionWithName<'classify'> => ({
  ...{ act: 'classify', reason: 'đọc lại nội dung' },
  ...fields,
});

describe('photos of a ticket', () => {
  const { perTicket } = getTicketPolicy(testDirectory, atMinute(0)).photos;
  const act = { act: 'add-photo', photo: aPhoto(99) } as const;
  const photos = (count: number) => Array.from({ length: count }, (_, one) => aPhoto(one + 1));

  test('a ticket accepts photos up to the maximum number', () => {
    const fits = assigned({ photos: photos(perTicket - 1) });
    expect(problems(acted(fits, act, citizen))).toEqual(['change']);
    const full = assigned({ photos: photos(perTicket) });
    expect(problems(acted(full, act, citizen))).toEqual(['photo: photo-enough']);
  });

  test('a new photo notifies the handler in the same way as text from the citizen', () => {
    expect(listNotifications(changed(assigned(), act, citizen))).toEqual([
      `${unit}/handler wrote email`,
    ]);
  });

  test('a photo that answers the operators’ question returns the ticket to their queue', () => {
    const waiting = afterSteps(inTriage(), [ask, operator, 10]);
    const change = changed(waiting, act, citizen, { minute: 30 });
    expect(change.after.status).toBe('triage');
    expect(listNotifications(change)).toEqual(byBoth(`${operators}/handler`, 'wrote'));
  });
});

describe('ticket data that classifying leaves unchanged', () => {
  test('classifying a ticket into another service drops the topic of the previous service', () => {
    const { after } = changed(inTriage(), classify({ service: 'welfare' }), operator);
    expect([after.service, after.topic]).toEqual(['welfare', undefined]);
  });

  test('classifying with an unknown topic or area changes nothing', () => {
    for (const [fields, problem] of [
      [{ topic: 'XX99', priority: 'P1' }, 'topic: topic-unknown'],
      [{ areaCode: '00000', priority: 'P1' }, 'areaCode: area-unknown'],
    ] as const) {
      expect(problems(acted(inTriage(), classify(fields), operator))).toEqual([problem]);
    }
  });

  test('classifying other fields leaves the accused units unchanged', () => {
    const ticket = inTriage({ accused: ['SO_YT'] });
    expect(changed(ticket, classify({ priority: 'P1' }), operator).after.accused).toEqual([
      'SO_YT',
    ]);
  });

  test('classifying without a new service or priority leaves deadlines unchanged', () => {
    const own = { ...assigned().clocks.resolve, dueAt: atMinute(999) };
    const ticket = inTriage({ clocks: { ...inTriage().clocks, resolve: own } });
    for (const fields of [{ topic: 'VP02' }, { areaCode: '29242' }]) {
      expect(changed(ticket, classify(fields), operator).after.clocks).toEqual(ticket.clocks);
    }
    const { after } = changed(ticket, classify({ priority: 'P1' }), operator);
    expect(after.clocks.resolve.dueAt).toEqual(atMinute(120));
  });
});

describe('callback requests', () => {
  const reachable = assigned({ callerHash: 'a number' });
  const call: Action = { act: 'callback', text: 'Sau giờ trưa' };

  test('the due time of a callback uses the operators’ own office hours', () => {
    const unitHours = [{ unit: operators, ...aroundTheClock }];
    const own = { ...testDirectory, calendar: { ...testDirectory.calendar, unitHours } };
    const { after } = changed(reachable, call, citizen, { directory: own, minute: 12 * 60 });
    expect(after.callback?.dueAt).toEqual(toLocalInstant('2021-12-03T22:00'));
  });

  test('a callback records which role requested it', () => {
    const getRequesterRole = (by: Parameters<typeof changed>[2]) =>
      changed(reachable, call, by).after.callback?.askedBy;
    expect(getRequesterRole(supervisor)).toBe('supervisor');
    expect(getRequesterRole({ role: 'administrator' })).toBe('operator');
  });

  test('a callback result is refused when no callback was requested', () => {
    const done = { act: 'callback-done', outcome: 'reached' } as const;
    expect(problems(acted(reachable, done, operator))).toEqual(['not-now']);
  });
});

describe('reassignment of a paused ticket', () => {
  test('reassigning a paused ticket records no moved deadline for the operators’ time limit for assigning it', () => {
    const waiting = afterSteps(inTriage(), [ask, operator, 10]);
    const assign = { act: 'assign', unit: 'SO_YT', reason: 'việc của Sở Y tế' } as const;
    const { event } = changed(waiting, assign, operator, { minute: 40 });
    expect(event).toMatchObject({
      moved: [{ clock: 'acknowledge' }, { clock: 'resolve' }],
    });
  });

  test('a ticket that accuses a unit cannot be assigned to the unit’s successor under another name', () => {
    const ticket = assigned({ accused: ['SO_KHCN'] });
    const assign = { act: 'assign', unit: 'SO_TTTT', reason: 'việc của Sở' } as const;
    const merged = { now: departmentMergerDay };
    expect(problems(acted(ticket, assign, operator, merged))).toEqual(['unit: unit-accused']);
  });
});

describe('deadlines that an action leaves unchanged', () => {
  test('answering without a preceding question leaves the deadline unchanged even if the calendar changed', () => {
    const own = { ...assigned().clocks.resolve, dueAt: atMinute(999) };
    const ticket = assigned({ clocks: { ...assigned().clocks, resolve: own } });
    const { after, event } = changed(ticket, { act: 'answer', text: words }, handler);
    expect(after.clocks.resolve.dueAt).toEqual(atMinute(999));
    expect(event).not.toHaveProperty('moved');
  });
});

describe('public changes of a ticket', () => {
  test.each<[Action, Partial<Ticket>]>([
    [
      {
        ...{ act: 'publish', title: 'Quán karaoke', question: 'Một quán karaoke mở cửa?' },
        answer: 'Đã kiểm tra, quán cam kết đóng cửa.',
      },
      { status: 'answered' },
    ],
    [{ act: 'classify', priority: 'P1', reason: 'nguy hiểm' }, {}],
  ])(
    'an action visible to the public updates the ticket’s public change time: $act',
    (act, changes) => {
      const ticket = assigned({ changedAt: atMinute(3), ...changes });
      expect(changed(ticket, act, supervisor, { minute: 11 }).after.changedAt).toEqual(
        atMinute(11),
      );
    },
  );
});
