import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { handoverStore } from '../../../adapters/dynamodb/handover-store.ts';
import { itemKeys } from '../../../adapters/dynamodb/table.ts';
import { waitingListStore } from '../../../adapters/dynamodb/waiting-store.ts';
import { computeHmacHex } from '../../../core/ticket/fingerprint.ts';
import { atMinute, openingMorning } from '../../support/a-ticket.ts';
import { testKeyed } from '../../support/test-keyed.ts';
import { startTestTable } from '../../support/test-table.ts';

let table: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  table = await startTestTable();
}, 60_000);
afterAll(() => table.stop());

test('whose conversation a chat is, is found by the chat’s own name alone, and stands in no item', async () => {
  const store = handoverStore(table, testKeyed);
  const handover = {
    talker: { channel: 'zalo', user: 'user-of-zalo' },
    at: openingMorning,
  } as const;
  const listed = { ...handover, lang: 'km', service: 'health' } as const;
  await store.note('contact-1', listed);
  await store.note('contact-1', listed);
  expect(await store.find('contact-1')).toEqual(handover);
  expect(await store.find('contact-2')).toBeUndefined();
  const chat = computeHmacHex('operator-chat', 'item\ncontact-1', testKeyed).slice(0, 40);
  const Key = itemKeys.handover(chat);
  const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key }));
  const { talker, ...rest } = z.looseObject({ talker: z.instanceof(Uint8Array) }).parse(Item);
  const words = JSON.stringify(rest) + Buffer.from(talker).toString('latin1');
  expect(words).not.toMatch(/contact-1|user-of-zalo/);
});

describe('a chat that waits for an operator', () => {
  const noted = async (contact: string, minute: number) => {
    const store = handoverStore(table, testKeyed);
    const talker = { channel: 'messenger', user: `user of ${contact}` } as const;
    await store.note(contact, { talker, at: atMinute(minute), lang: 'en', service: 'welfare' });
    return store;
  };
  const waiting = async (from: number) => {
    const { chats, endedChats } = waitingListStore(table);
    const items = [...(await chats()).items, ...(await endedChats()).items];
    return items.filter(({ since }) => since >= atMinute(from));
  };

  test('is listed by how long it waits, without a name of anybody', async () => {
    await noted('later', 102);
    await noted('first', 101);
    const listed = await waiting(100);
    expect(listed).toMatchObject([
      {
        since: atMinute(101),
        channel: 'messenger',
        lang: 'en',
        service: 'welfare',
        isEnded: false,
      },
      { since: atMinute(102) },
    ]);
    expect(JSON.stringify(listed)).not.toMatch(/first|user of/);
  });

  test('is off the list for good once it is settled, though it is noted again or ends', async () => {
    const { settle, end, find } = await noted('joined', 201);
    await settle('joined');
    await end('joined');
    await noted('joined', 201);
    expect(await waiting(200)).toEqual([]);
    expect(await find('joined')).toMatchObject({ at: atMinute(201) });
  });

  test('that is over stays until a member has seen it; one that can be joined can’t be ticked off', async () => {
    const { tick } = waitingListStore(table);
    const { end } = await noted('missed', 301);
    const id = (await waiting(300))[0]?.id ?? '';
    const seen = { at: atMinute(302), by: 'sub' };
    expect(await tick(id, seen)).toBe(false);
    await end('missed');
    expect(await waiting(300)).toMatchObject([{ id, isEnded: true }]);
    expect([await tick(id, seen), await tick(id, seen)]).toEqual([true, false]);
    expect(await waiting(300)).toEqual([]);
  });

  test('that nobody has noted is neither settled nor ended into being', async () => {
    const { settle, end, find } = handoverStore(table, testKeyed);
    await settle('unknown');
    await end('unknown');
    expect(await find('unknown')).toBeUndefined();
  });
});
