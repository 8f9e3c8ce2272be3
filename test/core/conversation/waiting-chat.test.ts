import { describe, expect, test } from 'vitest';
import { createChatContext } from '../../../core/conversation/model/chat-context.ts';
import { applyOperatorChatEvent } from '../../../core/conversation/operator/apply-operator-event.ts';
import type {
  OperatorChat,
  OperatorPort,
} from '../../../core/conversation/operator/operator-chat.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import {
  joinReplyTexts,
  listOfferedChoices,
  startTestConversation,
} from '../../support/hotline/start-test-conversation.ts';
import { anOperatorChat } from '../../support/samples/an-operator-chat.ts';

const reportText = 'Nhóm thanh niên tụ tập ăn nhậu đông người ở phường 7';

/** Builds a chat session that waits for operators of whom nobody joins. */
const handedOver = async (lang: 'vi' | 'en' | 'km' = 'vi') => {
  const forwarded: string[] = [];
  const left: string[] = [];
  const settled: string[] = [];
  const operators: OperatorPort = {
    requestChat: async () => ({ kind: 'comes', chat: anOperatorChat() }),
    sendMessage: async (chat, { text }): Promise<OperatorChat> => {
      forwarded.push(text);
      return chat;
    },
    leave: async ({ contactId }) => void left.push(contactId),
    settle: async (contactId) => void settled.push(contactId),
  };
  const conversation = startTestConversation(lang, { operators });
  await conversation.sendMessages('gặp tổng đài viên');
  return { ...conversation, forwarded, left, settled };
};

const choices = ['wait:callback', 'wait:ticket'];

describe('a chat user who waits for an operator', () => {
  test('a waiting chat user who asks whether anybody is there gets an answer, and the operator gets the question', async () => {
    const { sendMessages, forwarded } = await handedOver();
    const replies = await sendMessages('co ai khong');
    expect(joinReplyTexts(replies)).toContain('vẫn đang trong hàng chờ');
    expect(listOfferedChoices(replies)).toEqual(choices);
    expect(forwarded).toEqual(['co ai khong']);
  });

  test('a waiting chat user gets no automatic reply for three minutes and then choices after each message', async () => {
    const { sendMessages, later } = await handedOver();
    expect(await sendMessages(reportText)).toEqual([]);
    later(3);
    expect(listOfferedChoices(await sendMessages('Quán mở cửa tới sáng'))).toEqual(choices);
    expect(listOfferedChoices(await sendMessages('Gần chợ'))).toEqual(choices);
  });

  test.each([
    ['en', 'you are still in the queue'],
    ['km', 'នៅតែស្ថិតក្នុងជួររង់ចាំ'],
  ] as const)(
    'a waiting chat user gets automatic replies in the chat’s language: %s',
    async (lang, expected) => {
      const { sendMessages } = await handedOver(lang);
      expect(joinReplyTexts(await sendMessages('co ai khong'))).toContain(expected);
    },
  );

  test.each([
    [2, choices],
    [4, []],
  ])(
    'when no operator has joined after %i minutes, the waiting chat user is offered the choices %j',
    async (minutes, offered) => {
      const { sendMessages, later, state, ports } = await handedOver();
      later(minutes);
      await sendMessages('co ai khong');
      const result = applyOperatorChatEvent(
        { state: state(), lines: [] },
        { kind: 'unanswered', contactId: 'c-1', id: 'u-1', at: ports.now() },
        createChatContext('vi', testDirectory, ports.now()),
        false,
      );
      expect(listOfferedChoices(result?.replies ?? [])).toEqual(offered);
    },
  );
});

describe('the alternatives to waiting for an operator', () => {
  test('a chat user who chooses a callback is asked for a number, and waiting ends once the callback is recorded', async () => {
    const { sendMessages, tickets, left, settled } = await handedOver();
    await sendMessages(reportText, 'có ai không');
    expect(joinReplyTexts(await sendMessages('Gọi lại cho tôi'))).toContain('số điện thoại');
    expect([left, settled]).toEqual([['c-1'], []]);
    expect(joinReplyTexts(await sendMessages('0912 345 678'))).toContain('sẽ gọi lại');
    expect(settled).toEqual(['c-1']);
    const [ticket] = tickets.all();
    expect(ticket).toMatchObject({ callback: { state: 'owed' } });
    expect(ticket?.text).toContain(reportText);
    expect(ticket?.text).not.toContain('có ai không');
  });

  test('a report filed instead of waiting for an operator contains the messages written so far and ends the wait', async () => {
    const { sendMessages, tickets, settled, state } = await handedOver();
    await sendMessages(reportText, 'co ai khong', '2');
    expect(state().draft?.text).toBe(reportText);
    expect([settled, state().operator, state().missed?.written]).toEqual([[], undefined, []]);
    await sendMessages('gần chợ', 'bỏ qua', 'sau 21 giờ', 'có', 'không', 'Ẩn danh', 'bỏ qua');
    expect(joinReplyTexts(await sendMessages('Gửi'))).toContain('Mã phản ánh');
    expect([settled, tickets.all().map(({ text }) => text)]).toEqual([
      ['c-1'],
      [expect.stringContaining(reportText)],
    ]);
  });

  test('a chat user who files a report after writing only greetings is asked for the report’s text', async () => {
    const { sendMessages, state } = await handedOver();
    await sendMessages('alo', { choice: 'wait:ticket' });
    expect(state().asked.step).toBe('matter');
  });

  test('a waiting chat user gets no more choices once an operator joins, and the operator gets all input', async () => {
    const { sendMessages, forwarded, state } = await handedOver();
    await sendMessages('alo');
    const { operator } = state();
    if (operator) operator.isJoined = true;
    await sendMessages('1');
    expect(forwarded).toEqual(['alo', '1']);
  });
});

describe('a chat user who stops waiting for an operator', () => {
  test('a handover canceled within three minutes does not count as missed', async () => {
    const { sendMessages, left, settled, state } = await handedOver();
    await sendMessages('thôi');
    expect([left, settled, state().missed]).toEqual([['c-1'], ['c-1'], undefined]);
  });

  test('a handover canceled after three minutes stays listed as missed until the user returns', async () => {
    const { sendMessages, later, settled, state } = await handedOver();
    later(3);
    await sendMessages('thôi');
    expect([settled, state().missed?.contactId]).toEqual([[], 'c-1']);
    await sendMessages('gặp tổng đài viên');
    expect([settled, state().missed]).toEqual([['c-1'], undefined]);
  });
});
