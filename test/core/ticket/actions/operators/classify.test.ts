import { describe, expect, test } from 'vitest';
import type { TicketActionWithName } from '../../../../../core/ticket/model/action.ts';
import type { Ticket } from '../../../../../core/ticket/model/ticket.ts';
import { aTicket, atMinute } from '../../../../support/samples/a-ticket.ts';
import {
  acted,
  afterSteps,
  assigned,
  byBoth,
  changed,
  handler,
  inTriage,
  listNotifications,
  operator,
  operators,
  problems,
  supervisor,
  unit,
} from '../ticket-action-fixtures.ts';

type ClassifyFields = Omit<TicketActionWithName<'classify'>, 'act' | 'reason'>;
const classify = (fields: ClassifyFields): TicketActionWithName<'classify'> => ({
  act: 'classify',
  reason: 'đọc lại nội dung',
  ...fields,
});

describe('the action “classify”', () => {
  test('classifying a ticket changes its topic and area and records the changed fields', () => {
    const change = changed(inTriage(), classify({ topic: 'VP02', areaCode: '29242' }), operator);
    expect(change.after).toMatchObject({ topic: 'VP02', areaCode: '29242', areaName: 'Phường 3' });
    expect(change.event).toMatchObject({
      kind: 'classified',
      changed: ['topic', 'area'],
      moved: [],
    });
    expect([change.after.status, listNotifications(change)]).toEqual(['triage', []]);
  });

  test.each([
    ['the same commune', { areaCode: '29254' }, '29254', { lat: 9.95, long: 106.35 }],
    ['another commune', { areaCode: '29242' }, '29254', undefined],
    ['a commune for the first time', { areaCode: '29242' }, undefined, { lat: 9.95, long: 106.35 }],
    ['the commune was removed', { areaCode: null }, '29254', undefined],
    ['no commune, as before', { areaCode: null }, undefined, { lat: 9.95, long: 106.35 }],
  ])(
    'the sender’s coordinates are retained only if they fit the classified place: %s',
    (...case_) => {
      const [, fields, areaCode, expected] = case_;
      const ticket = { ...inTriage(), areaCode, near: { lat: 9.95, long: 106.35 } };
      const action = classify({ topic: 'VP02', ...fields });
      expect(changed(ticket, action, operator).after.near).toEqual(expected);
    },
  );

  test('classifying with a new priority recomputes running deadlines from their start', () => {
    const acknowledged = afterSteps(assigned(), [{ act: 'acknowledge' }, handler, 10]);
    const { after, event } = changed(acknowledged, classify({ priority: 'P1' }), operator);
    expect(after.clocks.resolve).toMatchObject({ startAt: atMinute(0), dueAt: atMinute(120) });
    expect(after.clocks.acknowledge).toEqual(acknowledged.clocks.acknowledge);
    expect(event).toMatchObject({
      changed: ['priority'],
      moved: [{ clock: 'resolve', from: atMinute(300), to: atMinute(120) }],
    });
    expect(after.nextCheckAt).toEqual(atMinute(60));
    expect(after.run).toBe(acknowledged.run + 1);
  });

  test('classifying into another service recomputes deadlines if that service has its own rules', () => {
    const { event } = changed(assigned(), classify({ service: 'welfare' }), operator);
    expect(event).toMatchObject({
      changed: ['service', 'topic'],
      moved: [{ clock: 'resolve', from: atMinute(300), to: atMinute(1440) }],
    });
  });

  test('operators can classify topic and place as unknown', () => {
    const { after } = changed(inTriage(), classify({ topic: null, areaCode: null }), operator);
    expect([after.topic, after.areaCode, after.areaName]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('notifications about a new priority', () => {
  const withNewPriority = (from: 'P1' | 'P2' | 'P3' | 'P4', priority: typeof from) =>
    listNotifications(changed(assigned({ priority: from }), classify({ priority }), operator));

  test.each([
    ['P4', 'P1'],
    ['P3', 'P2'],
    ['P2', 'P1'],
  ] as const)(
    'raising the priority from %s to %s notifies lead unit and co-units at once',
    (from, to) => {
      expect(withNewPriority(from, to)).toEqual([
        ...byBoth(`${unit}/handler`, 'assigned'),
        ...byBoth('CONG_AN/handler', 'informed'),
      ]);
    },
  );

  test.each([
    ['P4', 'P3'],
    ['P1', 'P2'],
    ['P2', 'P3'],
  ] as const)('changing the priority from %s to %s notifies no unit', (from, to) => {
    expect(withNewPriority(from, to)).toEqual([]);
  });
});

describe('refused classifications', () => {
  test.each<[ClassifyFields, string]>([
    [{ topic: 'VP99' }, 'topic: topic-unknown'],
    [{ topic: 'AS01' }, 'topic: topic-unknown'],
    [{ service: 'health', topic: 'VP01' }, 'topic: topic-unknown'],
    [{ areaCode: '99999' }, 'areaCode: area-unknown'],
    [{ accused: ['SO_X'] }, 'accused: unit-unknown'],
    [{}, 'reason: nothing-changed'],
    [{ topic: 'VP01', priority: 'P2', accused: [] }, 'reason: nothing-changed'],
  ])('a classification with %j is refused', (fields, problem) => {
    expect(problems(acted(assigned(), classify(fields), operator))).toEqual([problem]);
  });
});

const values = { topic: 'VP02', areaCode: '29254' };

describe('moving a ticket with its classification', () => {
  test('a waiting ticket gets its classification, unit and co-units in one change, without a reason', () => {
    const ticket = inTriage({ topic: undefined, areaCode: undefined, areaName: undefined });
    const change = changed(ticket, { act: 'classify', ...values, unit }, operator);
    expect(change.after).toMatchObject({
      ...{ status: 'assigned', unit, unitName: 'UBND phường 7', coUnits: ['CONG_AN'] },
      ...{ topic: 'VP02', areaCode: '29254', assignment: 2 },
    });
    expect(change.after.clocks.forward?.stoppedAt).toEqual(atMinute(10));
    expect(change.event).toMatchObject({
      ...{ kind: 'classified', changed: ['topic', 'area'] },
      to: { unit, unitName: 'UBND phường 7', route: { kind: 'routed', topic: 'VP02' } },
    });
    expect(change.event).not.toHaveProperty('reason');
    expect(listNotifications(change)).toEqual([
      ...byBoth(`${unit}/handler`, 'assigned'),
      ...byBoth('CONG_AN/handler', 'informed'),
    ]);
  });

  test('a ticket without area gets the area that its place text names', () => {
    const without = { areaCode: undefined, areaName: undefined, place: 'chợ xã Long Đức' };
    const action = { act: 'classify' as const, topic: 'VP02', unit: 'UBND_XA:29263' };
    const { after, event } = changed(inTriage(without), action, operator);
    expect([after.areaCode, after.areaName]).toEqual(['29263', 'Xã Long Đức']);
    expect(event).toMatchObject({ changed: ['topic', 'area'] });
  });

  test('a unit that the routing rules did not choose is recorded without their decision', () => {
    const { after, event } = changed(inTriage(), classify({ ...values, unit: 'SO_YT' }), operator);
    expect(after).toMatchObject({ status: 'assigned', unit: 'SO_YT' });
    expect(event).toMatchObject({ to: { unit: 'SO_YT' } });
    expect(event).not.toHaveProperty('to.route');
  });

  test('an accused co-unit loses the ticket also if the operator chooses the unit', () => {
    const ticket = assigned({ unit: 'VP_UBND', coUnits: ['CONG_AN', 'THANH_TRA'] });
    const action = classify({ accused: ['CONG_AN'], unit: 'SO_YT' });
    expect(changed(ticket, action, operator).after).toMatchObject({
      ...{ unit: 'SO_YT', coUnits: ['THANH_TRA'] },
    });
  });

  test('a move to the operators is recorded as such', () => {
    const { event } = changed(assigned(), classify({ unit: 'TONG_DAI' }), operator);
    expect(event).toMatchObject({ to: { unit: 'TONG_DAI', isQueued: true } });
  });

  test('the unit that has the ticket already keeps it', () => {
    const { after, event } = changed(assigned(), classify({ topic: 'VP02', unit }), operator);
    expect([after.unit, after.assignment]).toEqual([unit, 1]);
    expect(event).not.toHaveProperty('to');
  });

  test('a move without other changes is accepted', () => {
    const { event } = changed(assigned(), classify({ unit: 'SO_YT' }), operator);
    expect(event).toMatchObject({ changed: [], to: { unit: 'SO_YT' } });
  });
});

describe('refused moves with a classification', () => {
  test.each<[string, Ticket, ClassifyFields, string]>([
    ['unknown', inTriage(), { ...values, unit: 'SO_X' }, 'unit: unit-unknown'],
    ['newly accused', inTriage(), { accused: ['SO_YT'], unit: 'SO_YT' }, 'unit: unit-accused'],
    [
      'one that returned the ticket too often',
      inTriage({ returnedBy: ['SO_YT', 'SO_YT', 'SO_YT'] }),
      { ...values, unit: 'SO_YT' },
      'unit: unit-returned-often',
    ],
    [
      'any, before the complaint review',
      inTriage({ complaintHold: { at: atMinute(1), dueAt: atMinute(30), source: 'report' } }),
      { ...values, unit },
      'not-now',
    ],
  ])('a move is refused to a unit that is %s', (_name, ticket, fields, problem) => {
    expect(problems(acted(ticket, classify(fields), operator))).toEqual([problem]);
  });
});

const mark = { version: 1, at: atMinute(0), dueAt: atMinute(30) };

describe('reason for a classification', () => {
  test.each<[string, Ticket, ClassifyFields, 'required' | 'optional']>([
    ['a waiting ticket', inTriage(), { topic: 'VP02' }, 'optional'],
    ['a ticket at a unit', assigned(), { topic: 'VP02' }, 'required'],
    [
      'another unit than the rules choose',
      inTriage(),
      { topic: 'VP02', unit: 'SO_YT' },
      'required',
    ],
    [
      'a possible emergency that is none',
      inTriage({ possibleEmergency: mark }),
      { topic: 'VP02' },
      'required',
    ],
    [
      'a possible emergency that is one',
      inTriage({ possibleEmergency: mark }),
      { priority: 'P1' },
      'optional',
    ],
    [
      'a unit that is no longer accused',
      inTriage({ accused: ['SO_YT'] }),
      { cleared: ['SO_YT'] },
      'required',
    ],
  ])('%s', (_name, ticket, fields, expected) => {
    const outcome = acted(ticket, { act: 'classify', ...fields }, supervisor);
    const isRequired = problems(outcome).includes('reason: words-required');
    expect([isRequired ? 'required' : 'optional', problems(outcome)]).toEqual([
      expected,
      [isRequired ? 'reason: words-required' : 'change'],
    ]);
  });
});

describe('naming the lead unit as accused', () => {
  test('a lead unit that turns out to be accused loses the ticket to a higher unit without being notified', () => {
    const change = changed(assigned(), classify({ accused: [unit] }), operator);
    expect(change.after).toMatchObject({
      status: 'assigned',
      unit: 'UBND_HUYEN:842',
      accused: [unit],
      assignment: 2,
    });
    expect(change.after.coUnits).not.toContain(unit);
    expect(change.event).toMatchObject({
      changed: ['accused'],
      to: { unit: 'UBND_HUYEN:842', route: { kind: 'routed' } },
    });
    expect(listNotifications(change)).toEqual(
      expect.arrayContaining(byBoth('UBND_HUYEN:842/handler', 'assigned')),
    );
    expect(listNotifications(change).filter((line) => line.includes(unit))).toEqual([]);
  });

  test('a lead unit that turns out to be accused loses the ticket even while the ticket waits for the citizen', () => {
    const waiting = afterSteps(assigned(), [
      { act: 'ask', question: 'Quán ở hẻm nào?' },
      handler,
      10,
    ]);
    const { after } = changed(waiting, classify({ accused: [unit] }), operator, { minute: 30 });
    expect([after.status, after.waiting]).toEqual(['assigned', undefined]);
    expect(after.clocks.resolve.pauses).toEqual([{ from: atMinute(10), to: atMinute(30) }]);
  });

  test('a co-unit that turns out to be accused loses access to the ticket', () => {
    const change = changed(assigned(), classify({ accused: ['CONG_AN'] }), operator);
    expect(change.after.coUnits).not.toContain('CONG_AN');
    expect(change.after.assignment).toBe(2);
    expect(listNotifications(change).filter((line) => line.startsWith('CONG_AN'))).toEqual([]);
  });

  test('an accused lead unit without a known superior unit loses the ticket to the operators', () => {
    const change = changed(
      assigned({ areaCode: undefined, unit: 'VP_UBND', coUnits: [] }),
      classify({ accused: ['VP_UBND'], topic: null }),
      operator,
    );
    expect(change.after).toMatchObject({ status: 'triage', unit: operators });
    expect(change.after.clocks.forward?.round).toBe(1);
  });

  test('an operator who names an accused unit on a ticket without a unit does not route the ticket', () => {
    const { after } = changed(aTicket(), classify({ accused: [unit] }), operator);
    expect([after.status, after.unit, after.accused]).toEqual(['new', undefined, [unit]]);
  });
});

describe('naming a co-unit as accused', () => {
  test('when an accused co-unit loses access, earlier officer links end and the lead unit gets new ones', () => {
    const ticket = assigned({ unit: 'VP_UBND', coUnits: ['CONG_AN'], assignment: 3 });
    const { after } = changed(ticket, classify({ accused: ['CONG_AN'] }), operator);
    expect([after.unit, after.status, after.coUnits, after.assignment]).toEqual([
      ...['VP_UBND', 'assigned', ['THANH_TRA'], 4],
    ]);
  });

  test('when accusing a co-unit changes the lead unit, the ticket gets the co-units of the new lead unit', () => {
    const { after } = changed(assigned(), classify({ accused: ['CONG_AN'] }), operator);
    expect([after.unit, after.coUnits]).toEqual(['VP_UBND', ['THANH_TRA']]);
  });

  test('an emergency stays with its lead unit when only a co-unit is accused', () => {
    const emergency = assigned({ priority: 'P1' });
    const { after } = changed(emergency, classify({ accused: ['CONG_AN'] }), operator);
    expect([after.unit, after.coUnits, after.assignment]).toEqual([unit, [], 2]);
  });

  test('a ticket that turns out to accuse the hotline goes to the unit above it', () => {
    const about = classify({ accused: [operators], topic: null });
    const { after } = changed(inTriage(), about, supervisor);
    expect(after.unit).not.toBe(operators);
    expect([after.status, after.clocks.forward?.round]).toEqual(['triage', 2]);
  });
});

test('units accused later are added to the accused units of the ticket', () => {
  const more = classify({ accused: ['SO_XD'] });
  const { after } = changed(inTriage({ accused: ['SO_YT'] }), more, operator);
  expect(after.accused).toEqual(['SO_YT', 'SO_XD']);
});
