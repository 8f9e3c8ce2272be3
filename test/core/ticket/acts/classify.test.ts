import { describe, expect, test } from 'vitest';
import type { ActionOf } from '../../../../core/ticket/act.ts';
import { aTicket, atMinute } from '../../../support/a-ticket.ts';
import {
  acted,
  afterSteps,
  assigned,
  byBoth,
  changed,
  handler,
  inTriage,
  operator,
  operators,
  problems,
  supervisor,
  told,
  unit,
} from './a-case.ts';

type ClassifyFields = Omit<ActionOf<'classify'>, 'act' | 'reason'>;
const classify = (fields: ClassifyFields): ActionOf<'classify'> => ({
  act: 'classify',
  reason: 'đọc lại nội dung',
  ...fields,
});

describe('classifying', () => {
  test('corrects what is wrong and names it', () => {
    const change = changed(inTriage(), classify({ topic: 'VP02', areaCode: '29242' }), operator);
    expect(change.after).toMatchObject({ topic: 'VP02', areaCode: '29242', areaName: 'Phường 3' });
    expect(change.event).toMatchObject({
      kind: 'classified',
      changed: ['topic', 'area'],
      moved: [],
    });
    expect([change.after.status, told(change)]).toEqual(['triage', []]);
  });

  test.each([
    ['in the same commune', { areaCode: '29254' }, '29254', { lat: 9.95, long: 106.35 }],
    ['in another one', { areaCode: '29242' }, '29254', undefined],
    ['found for the first time', { areaCode: '29242' }, undefined, { lat: 9.95, long: 106.35 }],
    ['not known after all', { areaCode: null }, '29254', undefined],
    ['not known as before', { areaCode: null }, undefined, { lat: 9.95, long: 106.35 }],
  ])('a place %s keeps what its sender’s system said about where, or does not', (...case_) => {
    const [, fields, areaCode, kept] = case_;
    const ticket = { ...inTriage(), areaCode, near: { lat: 9.95, long: 106.35 } };
    const asked = classify({ topic: 'VP02', ...fields });
    expect(changed(ticket, asked, operator).after.near).toEqual(kept);
  });

  test('of the priority reckons every running deadline anew, from where it began', () => {
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

  test('of the service does the same where the service has a deadline of its own', () => {
    const { event } = changed(assigned(), classify({ service: 'welfare' }), operator);
    expect(event).toMatchObject({
      changed: ['service', 'topic'],
      moved: [{ clock: 'resolve', from: atMinute(300), to: atMinute(1440) }],
    });
  });

  test('can say that topic and place are not known', () => {
    const { after } = changed(inTriage(), classify({ topic: null, areaCode: null }), operator);
    expect([after.topic, after.areaCode, after.areaName]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('classifying is refused', () => {
  test.each<[ClassifyFields, string]>([
    [{ topic: 'VP99' }, 'topic: topic-unknown'],
    [{ topic: 'AS01' }, 'topic: topic-unknown'],
    [{ service: 'health', topic: 'VP01' }, 'topic: topic-unknown'],
    [{ areaCode: '99999' }, 'areaCode: area-unknown'],
    [{ accused: ['SO_X'] }, 'accused: unit-unknown'],
    [{}, 'reason: nothing-changed'],
    [{ topic: 'VP01', priority: 'P2', accused: [] }, 'reason: nothing-changed'],
  ])('%j', (fields, problem) => {
    expect(problems(acted(assigned(), classify(fields), operator))).toEqual([problem]);
  });
});

describe('a unit that turns out to be what it is about', () => {
  test('loses the ticket to the level above, and hears no more of it', () => {
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
    expect(told(change)).toEqual(
      expect.arrayContaining(byBoth('UBND_HUYEN:842/handler', 'assigned')),
    );
    expect(told(change).filter((line) => line.includes(unit))).toEqual([]);
  });

  test('loses it while it waits for the citizen, too', () => {
    const waiting = afterSteps(assigned(), [
      { act: 'ask', question: 'Quán ở hẻm nào?' },
      handler,
      10,
    ]);
    const { after } = changed(waiting, classify({ accused: [unit] }), operator, { minute: 30 });
    expect([after.status, after.waiting]).toEqual(['assigned', undefined]);
    expect(after.clocks.resolve.pauses).toEqual([{ from: atMinute(10), to: atMinute(30) }]);
  });

  test('reads along no longer', () => {
    const change = changed(assigned(), classify({ accused: ['CONG_AN'] }), operator);
    expect(change.after.coUnits).not.toContain('CONG_AN');
    expect(change.after.assignment).toBe(2);
    expect(told(change).filter((line) => line.startsWith('CONG_AN'))).toEqual([]);
  });

  test('loses it to the operators when nobody above is known', () => {
    const change = changed(
      assigned({ areaCode: undefined, unit: 'VP_UBND', coUnits: [] }),
      classify({ accused: ['VP_UBND'], topic: null }),
      operator,
    );
    expect(change.after).toMatchObject({ status: 'triage', unit: operators });
    expect(change.after.clocks.forward?.round).toBe(1);
  });

  test('is none of a new ticket: that is routed with what is known by then', () => {
    const { after } = changed(aTicket(), classify({ accused: [unit] }), operator);
    expect([after.status, after.unit, after.accused]).toEqual(['new', undefined, [unit]]);
  });
});

describe('whoever keeps a ticket that is about somebody beside them', () => {
  test('has it by a new link, and the one that it is about reads along no longer', () => {
    const ticket = assigned({ unit: 'VP_UBND', coUnits: ['CONG_AN'], assignment: 3 });
    const { after } = changed(ticket, classify({ accused: ['CONG_AN'] }), operator);
    expect([after.unit, after.status, after.coUnits, after.assignment]).toEqual([
      ...['VP_UBND', 'assigned', ['THANH_TRA'], 4],
    ]);
  });

  test('has others beside them: those of whoever has it now', () => {
    const { after } = changed(assigned(), classify({ accused: ['CONG_AN'] }), operator);
    expect([after.unit, after.coUnits]).toEqual(['VP_UBND', ['THANH_TRA']]);
  });

  test('stands above the hotline, where it is about the hotline, and gives it to its unit', () => {
    const about = classify({ accused: [operators], topic: null });
    const { after } = changed(inTriage(), about, supervisor);
    expect(after.unit).not.toBe(operators);
    expect([after.status, after.clocks.forward?.round]).toEqual(['triage', 2]);
  });
});

test('further accused units are added to those of the ticket', () => {
  const more = classify({ accused: ['SO_XD'] });
  const { after } = changed(inTriage({ accused: ['SO_YT'] }), more, operator);
  expect(after.accused).toEqual(['SO_YT', 'SO_XD']);
});
