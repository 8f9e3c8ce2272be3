import { describe, expect, test } from 'vitest';
import { aPhoto } from '../../../support/a-photo-listed.ts';
import { atMinute } from '../../../support/a-ticket.ts';
import { acted, assigned, changed, citizen, handler } from './a-case.ts';

const act = { act: 'add-photo', photo: aPhoto(2) } as const;
const asked = () =>
  changed(assigned(), { act: 'ask', question: 'Xin gửi ảnh quán' }, handler, { minute: 20 }).after;

describe('a photo', () => {
  test('comes behind those that are there, and moves nothing', () => {
    const { after, event } = changed(assigned({ photos: [aPhoto(1)] }), act, citizen);
    expect(after.photos).toEqual([aPhoto(1), aPhoto(2)]);
    expect([after.status, after.clocks]).toEqual([assigned().status, assigned().clocks]);
    expect(event).toMatchObject({ kind: 'photo-added', photo: aPhoto(2).id, moved: [] });
  });

  test('answers what the unit has asked: clocks run again, and the unit is told by SMS too', () => {
    const { after, event, alerts } = changed(asked(), act, citizen, { minute: 50 });
    expect([after.status, after.waiting]).toEqual(['in-progress', undefined]);
    expect(event).toMatchObject({ moved: [{ clock: 'resolve', to: atMinute(330) }] });
    expect(new Set(alerts.map(({ channel }) => channel))).toEqual(new Set(['email', 'sms']));
  });

  test('is told to the unit by e-mail, and of more within the hour it hears no more', () => {
    const first = changed(assigned(), act, citizen, { minute: 10 });
    expect(first.alerts.map(({ channel }) => channel)).toEqual(['email']);
    const ticket = assigned({ photos: [aPhoto(1, { at: atMinute(10) })] });
    expect(changed(ticket, act, citizen, { minute: 69 }).alerts).toEqual([]);
    expect(changed(ticket, act, citizen, { minute: 70 }).alerts).toHaveLength(1);
  });

  test('is not listed twice, and not on a ticket whose words are sealed', () => {
    expect(acted(assigned({ photos: [aPhoto(2)] }), act, citizen)).toEqual({ kind: 'not-now' });
    expect(acted(assigned({ text: '' }), act, citizen)).toEqual({ kind: 'not-now' });
  });
});

test('photos go with the words of a ticket that belongs to another authority alone', () => {
  const ticket = assigned({ photos: [aPhoto(1)] });
  const refer = {
    act: 'refer',
    reason: 'denunciation',
    text: 'Xin gửi đơn đến nơi tiếp dân',
  } as const;
  const { after } = changed(ticket, refer, { role: 'supervisor', sub: 'supervisor-1' });
  expect([after.text, after.photos]).toEqual(['', undefined]);
});
