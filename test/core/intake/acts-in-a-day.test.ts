import { describe, expect, test } from 'vitest';
import { atMinute } from '../../support/a-ticket.ts';
import { aDesk, write } from './a-citizen.ts';

describe('in a day a citizen acts on a ticket', () => {
  const writes = async ({ act, at }: ReturnType<typeof aDesk>, count: number) => {
    for (let number = 1; number <= count; number += 1) {
      at(60 + number);
      await act(write, `khoa-cua-nguoi-dan-${number}`);
    }
  };

  test('twenty times, and then when a day has gone by', async () => {
    const desk = aDesk();
    await writes(desk, 20);
    expect(desk.tickets.changes).toHaveLength(20);
    expect(await desk.act(write)).toMatchObject({
      kind: 'too-many-acts',
      retryAt: atMinute(61 + 24 * 60),
    });
    desk.at(61 + 24 * 60);
    expect((await desk.act(write)).kind).toBe('recorded');
    expect((await desk.act(write, 'con-mot-khoa-nua-cua-ho')).kind).toBe('too-many-acts');
  });

  test('and hears again of what was recorded, however often they did', async () => {
    const desk = aDesk();
    await writes(desk, 20);
    expect(await desk.act(write, 'khoa-cua-nguoi-dan-3')).toMatchObject({
      kind: 'recorded',
      version: 4,
    });
  });
});
