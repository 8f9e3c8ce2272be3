import { describe, expect, test } from 'vitest';
import { ConnectChatRecord } from '../../../adapters/connect/chat-events.ts';
import type { ChatUserId } from '../../../core/conversation/model/chat-user-id.ts';
import type { ChatReply } from '../../../core/conversation/model/reply.ts';
import { checkWaitingChat } from '../../../core/conversation/operator/check-waiting-chat.ts';
import type { OperatorChat } from '../../../core/conversation/operator/operator-chat.ts';
import { startChatSession } from '../../../core/conversation/steps/start-chat-session.ts';
import { receiveOperatorMessages } from '../../../functions/chat/receive-operator-messages.task.ts';
import { createChatServicesInMemory } from '../../support/api/set-up-web-chat-api.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { joinReplyTexts } from '../../support/hotline/start-test-conversation.ts';
import { atMinute } from '../../support/samples/a-ticket.ts';
import { anOperatorChat } from '../../support/samples/an-operator-chat.ts';

const topic = 'arn:aws:sns:ap-southeast-1:000000000000:told';

const saying = (id: string, changes: object = {}, at = topic) =>
  ConnectChatRecord.parse({
    EventSource: 'aws:sns',
    Sns: {
      TopicArn: at,
      Message: JSON.stringify({
        Id: id,
        AbsoluteTime: atMinute(1).toISOString(),
        ContactId: 'c-1',
        Type: 'MESSAGE',
        ContentType: 'text/plain',
        Content: `words of ${id}`,
        ParticipantRole: 'AGENT',
        ...changes,
      }),
      MessageAttributes: { MessageVisibility: { Value: 'ALL' } },
    },
  });

/** Chat user with an operator, on a simulated platform that can fail. */
const startOperatorChat = async (
  channel: ChatUserId['channel'],
  isStored = true,
  chat: Partial<OperatorChat> = {},
) => {
  const { talks: chatSessions, at } = createChatServicesInMemory();
  const chatUser = { channel, user: 'u1' };
  const begun = startChatSession('vi', testDirectory, atMinute(0));
  const operator = anOperatorChat({ since: atMinute(0), isJoined: true, ...chat });
  if (isStored) {
    const state = { ...begun.state, operator };
    await chatSessions.save(chatUser, { ...begun, state }, 0, atMinute(60));
  }
  const sent: string[] = [];
  const listed: string[] = [];
  let fails = 0;
  let now = atMinute(0);
  const services = {
    topic,
    loadChatStores: async () => ({
      talks: chatSessions,
      handovers: {
        find: async (id: string) =>
          id === 'c-1' ? { chatUser: chatUser, at: atMinute(0) } : undefined,
        settleWaiting: async (id: string) => void listed.push(`settled ${id}`),
        end: async (id: string) => void listed.push(`ended ${id}`),
      },
    }),
    directory: async () => testDirectory,
    send: async (_: ChatUserId, replies: readonly ChatReply[]) => {
      if (fails > 0) {
        fails -= 1;
        throw new Error('The platform is away');
      }
      sent.push(joinReplyTexts(replies));
      return { kind: 'sent' as const };
    },
    pause: async () => undefined,
    now: () => now,
  };
  return {
    talks: chatSessions,
    at,
    sent,
    listed,
    services,
    hear: (...records: ConnectChatRecord[]) => receiveOperatorMessages(records, services),
    failNext: () => {
      fails = 1;
    },
    later: (minute = 5) => {
      now = atMinute(minute);
    },
  };
};

describe('operator’s chat message', () => {
  test('an operator’s chat message is sent to the chat user once, however often its event arrives', async () => {
    const { hear, sent } = await startOperatorChat('zalo');
    await hear(saying('m-1'));
    await hear(saying('m-1'), saying('m-2'));
    expect(sent).toEqual(['words of m-1', 'words of m-2']);
  });

  test('an operator’s chat message that the chat platform rejected is sent on the next attempt', async () => {
    const { hear, sent, failNext } = await startOperatorChat('messenger');
    failNext();
    await expect(hear(saying('m-1'))).rejects.toThrow('away');
    await hear(saying('m-1'));
    expect(sent).toEqual(['words of m-1']);
  });

  test('an operator’s chat message is sent once despite version conflicts of the chat session', async () => {
    const { hear, sent, talks: chatSessions } = await startOperatorChat('zalo');
    const { save } = chatSessions;
    let races = 2;
    chatSessions.save = async (...given) => {
      races -= 1;
      return races < 0 ? save(...given) : false;
    };
    await hear(saying('m-1'));
    expect(sent).toEqual(['words of m-1']);
    expect(chatSessions.all()[0]?.state.heard).toEqual(['m-1']);
  });

  test('an operator’s chat message to a web chat user appears on the page and goes to no platform', async () => {
    const { hear, sent, talks: chatSessions } = await startOperatorChat('chat');
    await hear(saying('m-1'));
    expect(sent).toEqual([]);
    expect(chatSessions.all()[0]?.lines.at(-1)).toMatchObject({
      by: 'operator',
      text: 'words of m-1',
    });
  });

  test('an operator’s chat message is retried until the chat session is stored and dropped once the session has expired', async () => {
    const { hear, later } = await startOperatorChat('chat', false);
    await expect(hear(saying('m-1'))).rejects.toThrow('is not stored yet');
    later();
    await expect(hear(saying('m-1'))).resolves.toBeUndefined();
  });
});

test('operator chat events from another SNS topic or about an unknown chat are ignored', async () => {
  const { hear, sent } = await startOperatorChat('zalo');
  await hear(saying('m-1', {}, `${topic}-of-somebody`), saying('m-2', { ContactId: 'c-9' }));
  expect(sent).toEqual([]);
});

const happening = (id: string, what: string, role = 'AGENT') =>
  saying(id, {
    Type: 'EVENT',
    ContentType: `application/vnd.amazonaws.connect.event.${what}`,
    ParticipantRole: role,
  });

test('the operators’ list no longer shows a chat as waiting after an operator joins, and marks it as ended after the chat ends', async () => {
  const { hear, listed } = await startOperatorChat('zalo');
  await hear(happening('e-1', 'participant.joined', 'CUSTOMER'));
  await hear(happening('e-2', 'participant.joined'), happening('e-3', 'chat.ended'));
  expect(listed).toEqual(['settled c-1', 'ended c-1']);
});

describe('chat that no operator joins', () => {
  const waiting = async (channel: ChatUserId['channel'] = 'zalo', isStored = true) => {
    const harness = await startOperatorChat(channel, isStored, { isJoined: false });
    const check = async () =>
      checkWaitingChat('c-1', {
        ...harness.services,
        ...(await harness.services.loadChatStores()),
      });
    return { ...harness, check };
  };

  test('a chat user who waited 3 minutes for an operator gets one message that offers alternatives', async () => {
    const { check, later, sent } = await waiting();
    later(2.9);
    expect([await check(), sent]).toEqual(['again', []]);
    later(3);
    expect([await check(), await check()]).toEqual(['done', 'done']);
    expect(sent).toEqual([expect.stringContaining('Đã 3 phút mà chưa có tổng đài viên')]);
    expect(sent[0]).toContain('gọi 1022');
  });

  test('the message to a chat user who waits for an operator states the real waiting time, even hours later', async () => {
    const { check, later, sent } = await waiting();
    later(14 * 60);
    await check();
    expect(sent).toEqual([expect.stringContaining('Đã 840 phút')]);
  });

  test('a web chat user who waits for an operator gets the alternatives as choices on the page', async () => {
    const { check, later, talks: chatSessions } = await waiting('chat');
    later(3);
    await check();
    expect(chatSessions.all()[0]?.lines.at(-1)).toMatchObject({
      by: 'hotline',
      reply: { choices: [{ id: 'wait:callback' }, { id: 'wait:ticket' }] },
    });
  });

  test('the offer of alternatives to a waiting chat user is sent again only if the chat platform failed', async () => {
    const { check, later, sent, failNext } = await waiting();
    later(3);
    failNext();
    await expect(check()).rejects.toThrow('away');
    await check();
    expect(sent).toHaveLength(1);
  });

  test('a chat user gets no offer of alternatives after an operator joined or the session expired', async () => {
    const joined = await startOperatorChat('zalo');
    joined.later(9);
    expect(
      await checkWaitingChat('c-1', {
        ...joined.services,
        ...(await joined.services.loadChatStores()),
      }),
    ).toBe('done');
    const forgotten = await waiting('zalo', false);
    forgotten.later(9);
    expect([await forgotten.check(), joined.sent, forgotten.sent]).toEqual(['done', [], []]);
  });
});
