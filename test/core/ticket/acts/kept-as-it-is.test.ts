import { describe, expect, test } from 'vitest';
import type { Action, ActionOf } from '../../../../core/ticket/act.ts';
import { getTicketPolicy } from '../../../../core/ticket/life.ts';
import type { Ticket } from '../../../../core/ticket/ticket.ts';
import { aPhoto } from '../../../support/a-photo-listed.ts';
import { atMinute } from '../../../support/a-ticket.ts';
import { aroundTheClock } from '../../../support/around-the-clock.ts';
import { at, departmentsMerged, directory } from '../../../support/the-directory.ts';
import {
  acted,
  afterSteps,
  assigned,
  byBoth,
  changed,
  citizen,
  handler,
  inTriage,
  operator,
  operators,
  problems,
  supervisor,
  told,
  unit,
  words,
} from './a-case.ts';

const ask: Action = { act: 'ask', question: 'Quán ở hẻm nào?' };
const classify = (fields: Omit<ActionOf<'classify'>, 'act' | 'reason'>): ActionOf<'classify'> => ({
  ...{ act: 'classify', reason: 'đọc lại nội dung' },
  ...fields,
});

describe('photos', () => {
  const { perTicket } = getTicketPolicy(directory, atMinute(0)).photos;
  const act = { act: 'add-photo', photo: aPhoto(99) } as const;
  const photos = (count: number) => Array.from({ length: count }, (_, one) => aPhoto(one + 1));

  test('are as many as a ticket may have, and not one more', () => {
    const fits = assigned({ photos: photos(perTicket - 1) });
    expect(problems(acted(fits, act, citizen))).toEqual(['change']);
    const full = assigned({ photos: photos(perTicket) });
    expect(problems(acted(full, act, citizen))).toEqual(['photo: photo-enough']);
  });

  test('are told to the handler as something that the citizen wrote', () => {
    expect(told(changed(assigned(), act, citizen))).toEqual([`${unit}/handler wrote email`]);
  });

  test('that operators asked for bring the ticket back to their queue', () => {
    const waiting = afterSteps(inTriage(), [ask, operator, 10]);
    const change = changed(waiting, act, citizen, { minute: 30 });
    expect(change.after.status).toBe('triage');
    expect(told(change)).toEqual(byBoth(`${operators}/handler`, 'wrote'));
  });
});

describe('classifying leaves', () => {
  test('no topic that is not of the new service', () => {
    const { after } = changed(inTriage(), classify({ service: 'welfare' }), operator);
    expect([after.service, after.topic]).toEqual(['welfare', undefined]);
  });

  test('everything as it is where the topic or the place is none', () => {
    for (const [fields, problem] of [
      [{ topic: 'XX99', priority: 'P1' }, 'topic: topic-unknown'],
      [{ areaCode: '00000', priority: 'P1' }, 'areaCode: area-unknown'],
    ] as const) {
      expect(problems(acted(inTriage(), classify(fields), operator))).toEqual([problem]);
    }
  });

  test('those whom it is about', () => {
    const ticket = inTriage({ accused: ['SO_YT'] });
    expect(changed(ticket, classify({ priority: 'P1' }), operator).after.accused).toEqual([
      'SO_YT',
    ]);
  });

  test('deadlines alone where neither service nor priority is another', () => {
    const own = { ...assigned().clocks.resolve, dueAt: atMinute(999) };
    const ticket = inTriage({ clocks: { ...inTriage().clocks, resolve: own } });
    for (const fields of [{ topic: 'VP02' }, { areaCode: '29242' }]) {
      expect(changed(ticket, classify(fields), operator).after.clocks).toEqual(ticket.clocks);
    }
    const { after } = changed(ticket, classify({ priority: 'P1' }), operator);
    expect(after.clocks.resolve.dueAt).toEqual(atMinute(120));
  });
});

describe('a call back', () => {
  const reachable = assigned({ callerHash: 'a number' });
  const call: Action = { act: 'callback', text: 'Sau giờ trưa' };

  test('is owed by the operators’ own hours', () => {
    const unitHours = [{ unit: operators, ...aroundTheClock }];
    const own = { ...directory, calendar: { ...directory.calendar, unitHours } };
    const { after } = changed(reachable, call, citizen, { directory: own, minute: 12 * 60 });
    expect(after.callback?.dueAt).toEqual(at('2021-12-03T22:00'));
  });

  test('is asked for by a supervisor, or by somebody else of the hotline', () => {
    const askedBy = (by: Parameters<typeof changed>[2]) =>
      changed(reachable, call, by).after.callback?.askedBy;
    expect(askedBy(supervisor)).toBe('supervisor');
    expect(askedBy({ role: 'administrator' })).toBe('operator');
  });

  test('that nobody asked for has no outcome', () => {
    const done = { act: 'callback-done', outcome: 'reached' } as const;
    expect(problems(acted(reachable, done, operator))).toEqual(['not-now']);
  });
});

describe('in other hands', () => {
  test('no deadline has moved because the operators’ own clock stood', () => {
    const waiting = afterSteps(inTriage(), [ask, operator, 10]);
    const assign = { act: 'assign', unit: 'SO_YT', reason: 'việc của Sở Y tế' } as const;
    const { event } = changed(waiting, assign, operator, { minute: 40 });
    expect(event).toMatchObject({
      moved: [{ clock: 'acknowledge' }, { clock: 'resolve' }],
    });
  });

  test('it is of nobody who has taken over what it is about, by the old name or the new', () => {
    const ticket = assigned({ accused: ['SO_KHCN'] });
    const assign = { act: 'assign', unit: 'SO_TTTT', reason: 'việc của Sở' } as const;
    const merged = { now: departmentsMerged };
    expect(problems(acted(ticket, assign, operator, merged))).toEqual(['unit: unit-accused']);
  });
});

describe('a deadline stands as it is', () => {
  test('where nobody was waited for, whatever the calendar says by now', () => {
    const own = { ...assigned().clocks.resolve, dueAt: atMinute(999) };
    const ticket = assigned({ clocks: { ...assigned().clocks, resolve: own } });
    const { after, event } = changed(ticket, { act: 'answer', text: words }, handler);
    expect(after.clocks.resolve.dueAt).toEqual(atMinute(999));
    expect(event).not.toHaveProperty('moved');
  });
});

describe('others see from outside', () => {
  test.each<[Action, Partial<Ticket>]>([
    [
      {
        ...{ act: 'publish', title: 'Quán karaoke', question: 'Một quán karaoke mở cửa?' },
        answer: 'Đã kiểm tra, quán cam kết đóng cửa.',
      },
      { status: 'answered' },
    ],
    [{ act: 'classify', priority: 'P1', reason: 'nguy hiểm' }, {}],
  ])('that a ticket is before the public, or due at another time: $act', (act, changes) => {
    const ticket = assigned({ changedAt: atMinute(3), ...changes });
    expect(changed(ticket, act, supervisor, { minute: 11 }).after.changedAt).toEqual(atMinute(11));
  });
});
