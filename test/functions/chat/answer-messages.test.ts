import { describe, expect, test } from 'vitest';
import type { ChatMessage } from '../../../core/conversation/chat-message.ts';
import type { Reply } from '../../../core/conversation/reply.ts';
import type { Sent } from '../../../core/conversation/sending.ts';
import { answerMessage } from '../../../functions/chat/answer-messages.stream.ts';
import type { AnswerServices } from '../../../functions/chat/answer-services.ts';
import { photoIdOf } from '../../../functions/runtime/photo-id-of.ts';
import { textOf } from '../../support/a-talk.ts';
import { chatInMemory } from '../../support/chat-door.ts';

const matter = 'Nhóm thanh niên tụ tập ăn nhậu đông người ở phường 7';

/** Somebody on Zalo, and a platform that may fail. */
const onZalo = () => {
  const memory = chatInMemory();
  const sent: (readonly Reply[])[] = [];
  let fails = 0;
  let outcome: Sent = { kind: 'sent' };
  const send = async (_: string, replies: readonly Reply[]): Promise<Sent> => {
    if (fails > 0) {
      fails -= 1;
      throw new Error('The platform is away');
    }
    sent.push(replies);
    return outcome;
  };
  const services: AnswerServices = {
    ...memory.services,
    senders: { zalo: send, messenger: send },
    fetchPhoto: async () => undefined,
    shelf: { put: async () => undefined },
    thumbnailOf: () => undefined,
    idOf: photoIdOf,
  };
  let count = 0;
  const message = (text: string): ChatMessage => {
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
    answer: (one: ChatMessage) => answerMessage(one, services),
    failNext: () => {
      fails = 1;
    },
    leave: () => {
      outcome = { kind: 'refused', why: 'gone' };
    },
  };
};

describe('somebody on a platform', () => {
  test('is answered there, and the platform’s own copy is the only one', async () => {
    const { answer, message, sent, talks } = onZalo();
    await answer(message(matter));
    expect(textOf(sent[0] ?? [])).toContain('Tôi hiểu là');
    expect(talks.all()[0]?.lines).toEqual([]);
  });

  test('gets the answer that could not be sent when the message comes again', async () => {
    const { answer, message, sent, failNext } = onZalo();
    const first = message(matter);
    failNext();
    await expect(answer(first)).rejects.toThrow('away');
    await answer(first);
    expect(textOf(sent[0] ?? [])).toContain('Tôi hiểu là');
  });

  test('gets no second answer to a message that comes again', async () => {
    const { answer, message, sent } = onZalo();
    const first = message(matter);
    await answer(first);
    await answer(first);
    expect(sent).toHaveLength(1);
  });

  test('who has left is not written to again and again', async () => {
    const { answer, message, sent, leave } = onZalo();
    leave();
    const first = message(matter);
    await answer(first);
    await answer(first);
    expect(sent).toHaveLength(1);
  });

  test('opens one ticket though its answer is lost on the way', async () => {
    const { answer, message, failNext, tickets, sent } = onZalo();
    for (const text of [matter, 'bỏ qua', 'bỏ qua', 'bỏ qua', 'bỏ qua', 'ẩn danh', 'bỏ qua']) {
      await answer(message(text));
    }
    const send = message('gửi');
    failNext();
    await expect(answer(send)).rejects.toThrow('away');
    await answer(send);
    expect(tickets.all()).toMatchObject([{ channel: 'zalo' }]);
    expect(textOf(sent.at(-1) ?? [])).toMatch(/Mã phản ánh: \d{3}/);
  });
});
