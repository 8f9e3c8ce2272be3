import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createChatSessionStore } from '../../../../adapters/dynamodb/contact-center/chat-session-store.ts';
import { computeChatUserHmac } from '../../../../core/conversation/model/chat-user-hmac.ts';
import { startChatSession } from '../../../../core/conversation/steps/start-chat-session.ts';
import { itemKeys } from '../../../../core/table/item-kinds.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';
import { openingMorning } from '../../../support/samples/a-ticket.ts';
import { startTestTable } from '../../../support/table/test-table.ts';
import { testHmac } from '../../../support/test-hmac.ts';

let table: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  table = await startTestTable();
}, 60_000);
afterAll(() => table.stop());

const startedSession = startChatSession('vi', testDirectory, openingMorning);
const inDays = (days: number): Date => new Date(openingMorning.getTime() + days * 86_400_000);
const someone = (user: string) => ({ channel: 'chat', user }) as const;
const storeAt = (now: Date) => createChatSessionStore(table, { hmac: testHmac, now: () => now });

describe('stored chat session', () => {
  test('only the same chat user can load a stored chat session', async () => {
    const store = storeAt(openingMorning);
    const { version } = await store.load(someone('an'));
    expect(await store.save(someone('an'), startedSession, version, inDays(7))).toBe(true);
    expect((await store.load(someone('an'))).session).toEqual(startedSession);
    expect((await store.load(someone('binh'))).session).toBeUndefined();
  });

  test('a stored chat session is encrypted, so that neither texts nor chat user can be read', async () => {
    const store = storeAt(openingMorning);
    await store.save(someone('chi'), startedSession, 0, inDays(7));
    const { Item } = await table.client.send(
      new GetCommand({
        TableName: table.name,
        Key: itemKeys.chatSession('chat', computeChatUserHmac(someone('chi'), testHmac)),
      }),
    );
    const raw = Buffer.from(JSON.stringify(Item)).toString();
    expect(raw).not.toContain('chi"');
    expect(Buffer.from(Item?.['body']).includes('Chào quý vị')).toBe(false);
  });

  test('only one of three concurrent saves of a chat session succeeds', async () => {
    const store = storeAt(openingMorning);
    const saves = [1, 2, 3].map(() => store.save(someone('dung'), startedSession, 0, inDays(7)));
    expect((await Promise.all(saves)).filter((isSaved) => isSaved)).toHaveLength(1);
  });

  test('an expired chat session is not loaded, even if its item still exists', async () => {
    await storeAt(openingMorning).save(someone('giang'), startedSession, 0, inDays(1));
    const later = storeAt(inDays(2));
    const { session: found, version } = await later.load(someone('giang'));
    expect(found).toBeUndefined();
    expect(await later.save(someone('giang'), startedSession, version, inDays(9))).toBe(true);
  });
});
