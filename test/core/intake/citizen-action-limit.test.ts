import { describe, expect, test } from 'vitest';
import { atMinute } from '../../support/samples/a-ticket.ts';
import { aDesk, write } from './citizen-action-harness.ts';

describe('daily limit of citizen actions', () => {
  const writes = async ({ act, at }: ReturnType<typeof aDesk>, count: number) => {
    for (let number = 1; number <= count; number += 1) {
      at(60 + number);
      await act(write, `khoa-cua-nguoi-dan-${number}`);
    }
  };

  test('a citizen may act on a ticket at most twenty times a day and may act again after a day', async () => {
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

  test('a citizen at the daily limit still gets the stored result when repeating an earlier action', async () => {
    const desk = aDesk();
    await writes(desk, 20);
    expect(await desk.act(write, 'khoa-cua-nguoi-dan-3')).toMatchObject({
      kind: 'recorded',
      version: 4,
    });
  });
});
