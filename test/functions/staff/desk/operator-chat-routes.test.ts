import { describe, expect, test, vi } from 'vitest';
import { handleOperatorChatEvent } from '../../../../core/conversation/operator/handle-operator-event.ts';
import {
  type OperatorPort,
  unavailableOperators,
} from '../../../../core/conversation/operator/operator-chat.ts';
import {
  type ProcessChatMessageDeps,
  processChatMessage,
} from '../../../../core/conversation/steps/process-chat-message.ts';
import { startTestConversation } from '../../../support/hotline/start-test-conversation.ts';
import { atMinute } from '../../../support/samples/a-ticket.ts';
import { colleague, officer, operator, setUpOperatorChats } from './operator-chat-harness.ts';

const { room, chatServices, openChats, readWaiting, read, post, sessionOf, start } =
  setUpOperatorChats();

/** Returns the services that process messages of a citizen who waits for an operator on Zalo. */
const createWaitingCitizen = async (): Promise<ProcessChatMessageDeps> => {
  const operators: OperatorPort = { ...unavailableOperators, sendMessage: async (chat) => chat };
  const { ports } = startTestConversation('vi', { operators });
  const { talks } = await openChats();
  const begin = async () => {
    throw new Error('The citizen has a chat session');
  };
  return { ...ports, talks, begin, keepsLines: false };
};

describe('chat that an operator answers in the console', () => {
  test('shows no messages until the operator joins, then all since the citizen requested an operator', async () => {
    const { id } = await start();
    expect(await read(id)).toMatchObject({ state: 'waiting', lines: [] });
    expect((await post(`${id}/join`, {})).status).toBe(200);
    const { state, answeredBy, lines } = await read(id);
    expect([state, answeredBy]).toEqual(['mine', { sub: operator.sub, name: 'Lan' }]);
    expect(lines.map(({ by, text }) => [by, text])).toEqual([
      ['person', 'Quán này mở cửa cả đêm'],
      ['hotline', 'Tổng đài viên đã tham gia cuộc trò chuyện.'],
    ]);
  });

  test('shows everything that a Zalo user sent while waiting, including locations and photos', async () => {
    const { id, chatUser } = await start('zalo');
    const ports = await createWaitingCitizen();
    const common = { at: atMinute(6) };
    for (const message of [
      { ...common, id: 'm-1', kind: 'text', text: 'Quán ở đây' },
      { ...common, id: 'm-2', kind: 'place', latitude: 9.93472, longitude: 106.34533 },
      { ...common, id: 'm-3', kind: 'photo', url: 'https://photos.example/1.jpg' },
    ] as const)
      await processChatMessage(chatUser, message, ports);
    await post(`${id}/join`, {});
    const { lines } = await read(id);
    expect(lines.flatMap(({ by, text }) => (by === 'person' ? [text] : []))).toEqual([
      'Quán ở đây',
      '📍 9.93472, 106.34533',
      '📷',
    ]);
  });

  test('leaves the number of waiting chats and stays listed with its operator', async () => {
    const { id } = await start();
    expect((await readWaiting()).chats.count).toBe(1);
    await post(`${id}/join`, {});
    const { chats: list } = await readWaiting();
    expect(list.count).toBe(0);
    expect(list.listed).toContainEqual(
      expect.objectContaining({
        id,
        isMissed: false,
        answeredBy: { sub: operator.sub, name: 'Lan' },
      }),
    );
  });

  test('stores each message of the operator once, for the citizen to read', async () => {
    const { id, chatUser } = await start();
    await post(`${id}/join`, {});
    for (let attempt = 0; attempt < 2; attempt += 1)
      expect((await post(`${id}/messages`, { text: 'Ở đâu ạ?' })).status).toBe(200);
    const { lines = [] } = (await sessionOf(chatUser)) ?? {};
    expect(lines.filter(({ by }) => by === 'operator')).toEqual([
      { by: 'operator', text: 'Ở đâu ạ?', at: atMinute(5) },
    ]);
  });
});

describe('chat that another operator answers', () => {
  test('a colleague reads and writes nothing until taking the chat over', async () => {
    const { id } = await start();
    await post(`${id}/join`, {});
    expect((await post(`${id}/join`, {}, colleague)).status).toBe(409);
    expect(await read(id, colleague)).toMatchObject({ state: 'taken', lines: [] });
    expect((await post(`${id}/messages`, { text: 'Xin chào' }, colleague)).status).toBe(409);
    expect(
      (await post(`${id}/join`, { takeoverReason: 'Ca trực của bạn đã hết' }, colleague)).status,
    ).toBe(200);
    expect((await read(id)).state).toBe('taken');
    expect((await post(`${id}/messages`, { text: 'Xin chào' }, colleague)).status).toBe(200);
  });

  test('continues after Amazon Connect reports that its part of the chat has ended', async () => {
    const { id, contactId } = await start();
    await post(`${id}/join`, {});
    const event = { kind: 'ended', contactId, id: 'connect-end', at: atMinute(6) } as const;
    await handleOperatorChatEvent(event, await openChats());
    expect((await read(id)).state).toBe('mine');
    expect((await readWaiting()).chats.listed.map((chat) => [chat.id, chat.isEnded])).toEqual([
      [id, false],
    ]);
  });

  test('an answered chat stays listed if Amazon Connect later reports that an operator joined by its softphone', async () => {
    const { id, contactId } = await start();
    await post(`${id}/join`, {});
    const event = { kind: 'joined', contactId, id: 'connect-late', at: atMinute(6) } as const;
    await handleOperatorChatEvent(event, await openChats());
    expect((await readWaiting()).chats.listed.map((chat) => chat.id)).toEqual([id]);
  });

  test('ends for the citizen and leaves the list when the operator ends it', async () => {
    const { id, chatUser } = await start();
    await post(`${id}/join`, {});
    expect((await post(`${id}/end`, {})).status).toBe(200);
    expect((await sessionOf(chatUser))?.state.operator).toBeUndefined();
    expect((await readWaiting()).chats.listed).toEqual([]);
    expect((await post(`${id}/messages`, { text: 'Còn đó không?' })).status).toBe(404);
  });
});

describe('chat whose messages are lost or no longer stored', () => {
  test('a message that Zalo refuses is marked as undelivered', async () => {
    const { id } = await start('zalo');
    await post(`${id}/join`, {});
    const chats = await openChats();
    const send = async () => ({ kind: 'refused', reason: 'zalo -213' }) as const;
    const refusing = vi.spyOn(chatServices(), 'openChats').mockResolvedValue({ ...chats, send });
    await post(`${id}/messages`, { text: 'Quán tên gì ạ?' });
    refusing.mockRestore();
    room.setMinute(7);
    await post(`${id}/messages`, { text: 'Ở đâu ạ?' }, operator, 'another-key-of-a-message');
    const { lines } = await read(id);
    expect(
      lines.flatMap(({ by, text, isUndelivered }) =>
        by === 'operator' ? [[text, isUndelivered]] : [],
      ),
    ).toEqual([
      ['Quán tên gì ạ?', true],
      ['Ở đâu ạ?', undefined],
    ]);
  });

  test('a chat that has ended for the citizen can be removed from the list', async () => {
    const { id, chatUser } = await start();
    await post(`${id}/join`, {});
    const { talks } = await openChats();
    const { session, version } = await talks.load(chatUser);
    if (!session) throw new Error('The chat has no session');
    const state = { ...session.state, operator: undefined };
    await talks.save(chatUser, { ...session, state }, version, atMinute(60 * 24));
    expect((await readWaiting()).chats.listed.map((chat) => chat.id)).toEqual([id]);
    expect((await read(id)).state).toBe('ended');
    expect((await post(`${id}/end`, {})).status).toBe(200);
    expect((await readWaiting()).chats.listed).toEqual([]);
  });
});

describe('long chat in the console', () => {
  test('shows more than 60 lines, and says that earlier lines are missing from a very long chat', async () => {
    const { id, chatUser } = await start();
    await post(`${id}/join`, {});
    const writeLines = async (count: number) => {
      const { talks } = await openChats();
      const { session, version } = await talks.load(chatUser);
      if (!session) throw new Error('The chat has no session');
      const lines = Array.from({ length: count }, (_, at) => ({
        ...{ by: 'person' as const, text: `Tin ${at}`, at: atMinute(6) },
      }));
      await talks.save(chatUser, { ...session, lines }, version, atMinute(60 * 24));
    };
    const write = async (key: string) => {
      await post(`${id}/messages`, { text: 'Dạ' }, operator, key);
      const { lines, lacksLines } = await read(id);
      return [lines.length, lacksLines];
    };
    await writeLines(100);
    expect(await write('key-of-the-first-message')).toEqual([101, false]);
    await writeLines(400);
    expect(await write('key-of-the-second-message')).toEqual([400, true]);
  });
});

describe('chat that cannot be answered in the console', () => {
  test('a chat that an operator answers in Amazon Connect cannot be joined', async () => {
    const { id, contactId } = await start();
    const event = { kind: 'joined', contactId, id: 'connect-joined', at: atMinute(6) } as const;
    await handleOperatorChatEvent(event, await openChats());
    expect((await post(`${id}/join`, {})).status).toBe(409);
    expect(await read(id)).toMatchObject({ state: 'taken', lines: [] });
  });

  test.each([
    ['an unknown chat', 'f'.repeat(40), 404],
    ['a malformed id', 'x', 404],
  ])('%s returns 404', async (_, id, status) => {
    expect((await post(`${id}/join`, {})).status).toBe(status);
    expect((await room.sendRequest(operator.sub, `GET /api/staff/chats/${id}`)).status).toBe(404);
  });

  test('officers of units have no access', async () => {
    const { id } = await start();
    expect((await post(`${id}/join`, {}, officer)).status).toBe(403);
  });

  test.each([[''], ['   '], ['a'.repeat(2001)]])('the message %j is rejected', async (text) => {
    const { id } = await start();
    await post(`${id}/join`, {});
    expect((await post(`${id}/messages`, { text })).status).toBe(400);
  });
});
