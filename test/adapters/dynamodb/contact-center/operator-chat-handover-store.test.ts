import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { createOperatorChatHandoverStore } from '../../../../adapters/dynamodb/contact-center/operator-chat-handover-store.ts';
import { createWaitingContactStore } from '../../../../adapters/dynamodb/staff/waiting-contact-store.ts';
import { itemKeys } from '../../../../core/table/item-kinds.ts';
import { computeHmacHex } from '../../../../core/ticket/read/compute-hmac.ts';
import { atMinute, openingMorning } from '../../../support/samples/a-ticket.ts';
import { startTestTable } from '../../../support/table/test-table.ts';
import { testHmac } from '../../../support/test-hmac.ts';

let table: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  table = await startTestTable();
}, 60_000);
afterAll(() => table.stop());

test('a handed-over chat is found by its contact id, which is not stored in plain text', async () => {
  const store = createOperatorChatHandoverStore(table, testHmac);
  const handover = {
    chatUser: { channel: 'zalo', user: 'user-of-zalo' },
    at: openingMorning,
  } as const;
  const listed = { ...handover, lang: 'km', service: 'health' } as const;
  await store.note('contact-1', listed);
  await store.note('contact-1', listed);
  expect(await store.find('contact-1')).toEqual(handover);
  expect(await store.find('contact-2')).toBeUndefined();
  const chat = computeHmacHex('operator-chat', 'item\ncontact-1', testHmac).slice(0, 40);
  const Key = itemKeys.handover(chat);
  const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key }));
  const { talker: encryptedUser, ...rest } = z
    .looseObject({ talker: z.instanceof(Uint8Array) })
    .parse(Item);
  const storedText = JSON.stringify(rest) + Buffer.from(encryptedUser).toString('latin1');
  expect(storedText).not.toMatch(/contact-1|user-of-zalo/);
});

describe('chat waiting for an operator', () => {
  const noted = async (contact: string, minute: number) => {
    const store = createOperatorChatHandoverStore(table, testHmac);
    const chatUser = { channel: 'messenger', user: `user of ${contact}` } as const;
    await store.note(contact, { chatUser, at: atMinute(minute), lang: 'en', service: 'welfare' });
    return store;
  };
  const waiting = async (from: number) => {
    const { chats, endedChats } = createWaitingContactStore(table);
    const items = [...(await chats()).items, ...(await endedChats()).items];
    return items.filter(({ since }) => since >= atMinute(from));
  };

  test('waiting chats are listed by waiting time without identifying the chat user', async () => {
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

  test('a chat removed from the list of waiting chats does not return when it ends or its handover is stored again', async () => {
    const { settle, end, find } = await noted('joined', 201);
    await settle('joined');
    await end('joined');
    await noted('joined', 201);
    expect(await waiting(200)).toEqual([]);
    expect(await find('joined')).toMatchObject({ at: atMinute(201) });
  });

  test('an ended waiting chat stays listed until a staff member marks it as seen; an active one can’t be marked', async () => {
    const { tick } = createWaitingContactStore(table);
    const { end } = await noted('missed', 301);
    const id = (await waiting(300))[0]?.id ?? '';
    const seen = { at: atMinute(302), by: 'sub' };
    expect(await tick(id, seen)).toBe(false);
    await end('missed');
    expect(await waiting(300)).toMatchObject([{ id, isEnded: true }]);
    expect([await tick(id, seen), await tick(id, seen)]).toEqual([true, false]);
    expect(await waiting(300)).toEqual([]);
  });

  test('removing or ending an unknown waiting chat creates no item', async () => {
    const { settle, end, find } = createOperatorChatHandoverStore(table, testHmac);
    await settle('unknown');
    await end('unknown');
    expect(await find('unknown')).toBeUndefined();
  });
});
