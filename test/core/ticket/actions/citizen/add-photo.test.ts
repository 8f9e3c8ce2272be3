import { describe, expect, test } from 'vitest';
import { atMinute } from '../../../../support/samples/a-ticket.ts';
import { aPhoto } from '../../../../support/samples/listed-photo.ts';
import { acted, assigned, changed, citizen, handler } from '../ticket-action-fixtures.ts';

const act = { act: 'add-photo', photo: aPhoto(2) } as const;
const ticketAwaitingPhoto = () =>
  changed(assigned(), { act: 'ask', question: 'Xin gửi ảnh quán' }, handler, { minute: 20 }).after;

describe('adding a photo', () => {
  test('adding a photo appends it to the ticket’s photos and changes neither status nor clocks', () => {
    const { after, event } = changed(assigned({ photos: [aPhoto(1)] }), act, citizen);
    expect(after.photos).toEqual([aPhoto(1), aPhoto(2)]);
    expect([after.status, after.clocks]).toEqual([assigned().status, assigned().clocks]);
    expect(event).toMatchObject({ kind: 'photo-added', photo: aPhoto(2).id, moved: [] });
  });

  test('a photo that answers a question restarts the clocks and also notifies the unit by SMS', () => {
    const { after, event, alerts } = changed(ticketAwaitingPhoto(), act, citizen, { minute: 50 });
    expect([after.status, after.waiting]).toEqual(['in-progress', undefined]);
    expect(event).toMatchObject({ moved: [{ clock: 'resolve', to: atMinute(330) }] });
    expect(new Set(alerts.map(({ channel }) => channel))).toEqual(new Set(['email', 'sms']));
  });

  test('an unrequested photo notifies the unit by e-mail, at most once an hour', () => {
    const first = changed(assigned(), act, citizen, { minute: 10 });
    expect(first.alerts.map(({ channel }) => channel)).toEqual(['email']);
    const ticket = assigned({ photos: [aPhoto(1, { at: atMinute(10) })] });
    expect(changed(ticket, act, citizen, { minute: 69 }).alerts).toEqual([]);
    expect(changed(ticket, act, citizen, { minute: 70 }).alerts).toHaveLength(1);
  });

  test('a photo already on the ticket is not listed again, and photos on an erased ticket are refused', () => {
    expect(acted(assigned({ photos: [aPhoto(2)] }), act, citizen)).toEqual({ kind: 'not-now' });
    expect(acted(assigned({ text: '' }), act, citizen)).toEqual({ kind: 'not-now' });
  });
});

test('referring a ticket as a denunciation removes its photos with its texts', () => {
  const ticket = assigned({ photos: [aPhoto(1)] });
  const refer = {
    act: 'refer',
    reason: 'denunciation',
    text: 'Xin gửi đơn đến nơi tiếp dân',
  } as const;
  const { after } = changed(ticket, refer, { role: 'supervisor', sub: 'supervisor-1' });
  expect([after.text, after.photos]).toEqual(['', undefined]);
});
