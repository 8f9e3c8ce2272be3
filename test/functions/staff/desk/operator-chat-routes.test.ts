import { beforeEach, describe, expect, test } from 'vitest';
import { createOperatorChatHandoverStore } from '../../../../adapters/dynamodb/contact-center/operator-chat-handover-store.ts';
import { OperatorChatResponse } from '../../../../core/contract/staff/operator-chat-responses.ts';
import { WaitingContactsResponse } from '../../../../core/contract/staff/waiting-contact-responses.ts';
import type { ChatSession } from '../../../../core/conversation/model/chat-session.ts';
import type { ChatUserId } from '../../../../core/conversation/model/chat-user-id.ts';
import { createConversation } from '../../../../core/conversation/model/conversation.ts';
import { handleOperatorChatEvent } from '../../../../core/conversation/operator/handle-operator-event.ts';
import type { StaffServices } from '../../../../functions/staff/staff-services.ts';
import { setUpStaffApi } from '../../../support/api/set-up-staff-api.ts';
import { aMember, staffSub } from '../../../support/samples/a-member.ts';
import { atMinute } from '../../../support/samples/a-ticket.ts';
import { testHmac } from '../../../support/test-hmac.ts';

const operator = aMember('operator', { name: 'Lan' });
const colleague = aMember('operator', { sub: staffSub(5), name: 'Hoa' });
const officer = aMember('officer');
const room = setUpStaffApi(operator, colleague, officer);

const hasChats = (services: object): services is Pick<StaffServices, 'openChats'> =>
  'openChats' in services;
const openChats = () => {
  const services = room.services();
  if (!hasChats(services)) throw new Error('The test harness has no chats');
  return services.openChats();
};

let chats = 0;
/** Stores a chat that waits for an operator since minute 5, and returns its ids. */
const startChat = async (channel: ChatUserId['channel'] = 'chat') => {
  chats += 1;
  room.setMinute(5);
  const { talks } = await openChats();
  const handovers = createOperatorChatHandoverStore(room.table(), testHmac);
  const [contactId, chatUser] = [`contact-${chats}`, { channel, user: `user-${chats}` }];
  await handovers.note(contactId, { chatUser, at: atMinute(5), lang: 'vi', service: 'violation' });
  const waiting = 'Quán này mở cửa cả đêm';
  const session: ChatSession = {
    state: {
      ...createConversation('vi'),
      operator: {
        ...{ contactId, participantToken: 'p', connectionToken: 'c', since: atMinute(5) },
        ...{ isJoined: false, isOffered: false, written: [waiting] },
      },
    },
    lines:
      channel === 'chat'
        ? [
            { by: 'person', text: 'trước đó', at: atMinute(1) },
            { by: 'person', text: waiting, at: atMinute(5) },
          ]
        : [],
  };
  await talks.save(chatUser, session, 0, atMinute(60 * 24));
  const { chats: list } = await readWaiting();
  const id = list.listed.find(({ takenBy }) => !takenBy)?.id ?? '';
  return { id, contactId, chatUser };
};

const readWaiting = async () => {
  const { text } = await room.sendRequest(operator.sub, 'GET /api/staff/waiting');
  return WaitingContactsResponse.parse(JSON.parse(text));
};
const read = async (id: string, by = operator) => {
  const { text } = await room.sendRequest(by.sub, `GET /api/staff/chats/${id}`);
  return OperatorChatResponse.parse(JSON.parse(text));
};
const post = (path: string, body: object, by = operator, key = 'a-key-of-a-message') =>
  room.sendRequest(by.sub, `POST /api/staff/chats/${path}`, {
    body,
    headers: { 'idempotency-key': key },
  });
const sessionOf = async (chatUser: ChatUserId) =>
  (await (await openChats()).talks.load(chatUser)).session;
/** Removes all chats of earlier tests from the operators' lists. */
const settled: string[] = [];
beforeEach(async () => {
  await readWaiting(); // the first request builds the services
  const { handovers } = await openChats();
  for (const contactId of settled.splice(0)) await handovers.settle(contactId);
});
const start = async (channel?: ChatUserId['channel']) => {
  const chat = await startChat(channel);
  settled.push(chat.contactId);
  return chat;
};

describe('chat that an operator answers in the console', () => {
  test('shows no messages until the operator joins, then all since the citizen requested an operator', async () => {
    const { id } = await start();
    expect(await read(id)).toMatchObject({ state: 'waiting', lines: [] });
    expect((await post(`${id}/join`, {})).status).toBe(200);
    const { state, holder, lines } = await read(id);
    expect([state, holder]).toEqual(['mine', { sub: operator.sub, name: 'Lan' }]);
    expect(lines.map(({ by, text }) => [by, text])).toEqual([
      ['person', 'Quán này mở cửa cả đêm'],
      ['hotline', 'Tổng đài viên đã tham gia cuộc trò chuyện.'],
    ]);
  });

  test('shows what a Zalo user wrote while waiting', async () => {
    const { id } = await start('zalo');
    await post(`${id}/join`, {});
    const { lines } = await read(id);
    expect(lines[0]).toMatchObject({ by: 'person', text: 'Quán này mở cửa cả đêm' });
  });

  test('leaves the number of waiting chats and stays listed with its operator', async () => {
    const { id } = await start();
    expect((await readWaiting()).chats.count).toBe(1);
    await post(`${id}/join`, {});
    const { chats: list } = await readWaiting();
    expect(list.count).toBe(0);
    expect(list.listed).toContainEqual(
      expect.objectContaining({ id, isMissed: false, takenBy: { sub: operator.sub, name: 'Lan' } }),
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
    expect((await post(`${id}/join`, { takesOver: true }, colleague)).status).toBe(200);
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

  test('ends for the citizen and leaves the list when the operator ends it', async () => {
    const { id, chatUser } = await start();
    await post(`${id}/join`, {});
    expect((await post(`${id}/end`, {})).status).toBe(200);
    expect((await sessionOf(chatUser))?.state.operator).toBeUndefined();
    expect((await readWaiting()).chats.listed).toEqual([]);
    expect((await post(`${id}/messages`, { text: 'Còn đó không?' })).status).toBe(404);
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
