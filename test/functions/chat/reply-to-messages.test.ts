import { describe, expect, test } from 'vitest';
import type { ChatQueueMessage } from '../../../core/conversation/model/chat-message.ts';
import type { ChatReply } from '../../../core/conversation/model/reply.ts';
import type { ChatPlatformSendResult } from '../../../core/conversation/ports/chat-reply-sender.ts';
import type { Hmac } from '../../../core/ticket/ports/hmac.ts';
import { encryptChatMessage } from '../../../functions/chat/chat-message-encryption.ts';
import type { ChatPlatformReplyDeps } from '../../../functions/chat/platforms/platform-reply-deps.ts';
import {
  buildPlatformReplyHandler,
  replyToPlatformMessage,
} from '../../../functions/chat/reply-to-messages.stream.ts';
import { computePhotoId } from '../../../functions/runtime/request/photo-id.ts';
import { createChatServicesInMemory } from '../../support/api/set-up-web-chat-api.ts';
import { lambdaContext, sqsRecord } from '../../support/events/lambda-events.ts';
import { joinReplyTexts } from '../../support/hotline/start-test-conversation.ts';
import { testHmac } from '../../support/test-hmac.ts';

const reportText = 'Nhóm thanh niên tụ tập ăn nhậu đông người ở phường 7';

/** Returns a function that delivers a message body as an SQS record. */
const takingFrom = (services: ChatPlatformReplyDeps) => {
  const consumer = buildPlatformReplyHandler(() => services);
  return (body: string) => consumer({ Records: [sqsRecord(body)] }, lambdaContext);
};

/** Chat user on a simulated Zalo that can fail. */
const onZalo = () => {
  const memory = createChatServicesInMemory();
  const sent: (readonly ChatReply[])[] = [];
  let fails = 0;
  let outcome: ChatPlatformSendResult = { kind: 'sent' };
  const send = async (
    _: string,
    replies: readonly ChatReply[],
  ): Promise<ChatPlatformSendResult> => {
    if (fails > 0) {
      fails -= 1;
      throw new Error('The platform is away');
    }
    sent.push(replies);
    return outcome;
  };
  const services: ChatPlatformReplyDeps = {
    ...memory.services,
    senders: { zalo: send, messenger: send },
    fetchPhoto: async () => undefined,
    photoStore: { put: async () => undefined },
    thumbnailOf: () => undefined,
    idOf: computePhotoId,
  };
  let count = 0;
  const message = (text: string): ChatQueueMessage => {
    count += 1;
    return {
      channel: 'zalo',
      user: 'u1',
      incoming: { kind: 'text', text, id: `m-${count}`, at: services.now() },
    };
  };
  return {
    ...memory,
    sent,
    message,
    answer: (one: ChatQueueMessage) => replyToPlatformMessage(one, services),
    take: takingFrom(services),
    takeKnowing: (hmac: Hmac) => takingFrom({ ...services, secret: async () => hmac }),
    failNext: () => {
      fails = 1;
    },
    leave: () => {
      outcome = { kind: 'refused', reason: 'gone' };
    },
  };
};

describe('chat user on a platform', () => {
  test('the chat function answers a Zalo user and stores no copy of the texts', async () => {
    const { answer, message, sent, talks: chatSessions } = onZalo();
    await answer(message(reportText));
    expect(joinReplyTexts(sent[0] ?? [])).toContain('Tôi hiểu là');
    expect(chatSessions.all()[0]?.lines).toEqual([]);
  });

  test('the chat function sends a failed reply again when the platform delivers the message again', async () => {
    const { answer, message, sent, failNext } = onZalo();
    const first = message(reportText);
    failNext();
    await expect(answer(first)).rejects.toThrow('away');
    await answer(first);
    expect(joinReplyTexts(sent[0] ?? [])).toContain('Tôi hiểu là');
  });

  test('the chat function sends no second reply to a message that is delivered twice', async () => {
    const { answer, message, sent } = onZalo();
    const first = message(reportText);
    await answer(first);
    await answer(first);
    expect(sent).toHaveLength(1);
  });

  test('the chat function sends nothing more to a chat user who unfollowed the account', async () => {
    const { answer, message, sent, leave } = onZalo();
    leave();
    const first = message(reportText);
    await answer(first);
    await answer(first);
    expect(sent).toHaveLength(1);
  });

  test('the chat function opens a ticket once even if sending the reply fails', async () => {
    const { answer, message, failNext, tickets, sent } = onZalo();
    for (const text of [
      reportText,
      'bỏ qua',
      'bỏ qua',
      'bỏ qua',
      'bỏ qua',
      'không',
      'ẩn danh',
      'bỏ qua',
    ]) {
      await answer(message(text));
    }
    const send = message('gửi');
    failNext();
    await expect(answer(send)).rejects.toThrow('away');
    await answer(send);
    expect(tickets.all()).toMatchObject([{ channel: 'zalo' }]);
    expect(joinReplyTexts(sent.at(-1) ?? [])).toMatch(/Mã phản ánh: \d{3}/);
  });
});

/** Queue message body from before messages were encrypted. */
const oldBody =
  '{"channel":"zalo","user":"246845883529197922","incoming":{"id":"96d3cdf3af150460909","at":"2021-12-03T01:00:05.000Z","kind":"text","text":"Nhóm thanh niên tụ tập ăn nhậu đông người ở phường 7"}}';

describe('encrypted chat message in the queue', () => {
  test('the chat function decrypts a queued message with the hotline secret and answers it', async () => {
    const { take, message, sent } = onZalo();
    expect(await take(encryptChatMessage(message(reportText), testHmac))).toEqual({
      batchItemFailures: [],
    });
    expect(joinReplyTexts(sent[0] ?? [])).toContain('Tôi hiểu là');
  });

  test('the chat function decrypts a queued message with the secret version that encrypted it', async () => {
    const { take, message, sent } = onZalo();
    const digest: Hmac['digest'] = (purpose, text, version = 'v0') =>
      testHmac.digest(purpose, text, version);
    await take(
      encryptChatMessage(message(reportText), { version: 'v0', otherVersions: ['v1'], digest }),
    );
    expect(sent).toHaveLength(1);
  });

  test('the chat function retries and finally gives up a queued message encrypted under another secret', async () => {
    const { take, message, sent } = onZalo();
    const digest: Hmac['digest'] = (purpose, text) => testHmac.digest(purpose, text, 'another');
    const foreign = encryptChatMessage(message(reportText), { ...testHmac, digest });
    await expect(take(foreign)).rejects.toThrow('unable to authenticate');
    expect(sent).toEqual([]);
  });

  test('a retry answers a queued chat message once its secret version is loaded', async () => {
    const { take, takeKnowing, message, sent } = onZalo();
    const waiting = encryptChatMessage(message(reportText), testHmac);
    const unknowing: Hmac['digest'] = () => {
      throw new Error('The hotline secret has no version v1');
    };
    const early = takeKnowing({ version: 'v0', otherVersions: [], digest: unknowing });
    await expect(early(waiting)).rejects.toThrow('has no version');
    await take(waiting);
    await take(waiting);
    expect(sent).toHaveLength(1);
  });

  test('a modified or malformed queued chat message throws, so that SQS retries it', async () => {
    const { take, message, sent } = onZalo();
    const encrypted = encryptChatMessage(message(reportText), testHmac);
    const touched = encrypted.replace(/.{8}"}$/, 'AAAAAAA="}');
    expect(touched).not.toBe(encrypted);
    await expect(take(touched)).rejects.toThrow('unable to authenticate');
    await expect(take('{"version":"v1"}')).rejects.toThrow();
    expect(sent).toEqual([]);
  });

  test('the chat function answers an unencrypted message queued by an earlier version of the code', async () => {
    const { take, sent } = onZalo();
    await take(oldBody);
    expect(joinReplyTexts(sent[0] ?? [])).toContain('Tôi hiểu là');
  });

  test('encrypting the same chat message twice gives different ciphertexts', () => {
    const same = onZalo().message(reportText);
    expect(encryptChatMessage(same, testHmac)).not.toBe(encryptChatMessage(same, testHmac));
  });
});
