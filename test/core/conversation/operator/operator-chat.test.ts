import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createChatContext } from '../../../../core/conversation/model/chat-context.ts';
import type { ChatSession } from '../../../../core/conversation/model/chat-session.ts';
import {
  applyOperatorChatEvent,
  type OperatorChatEvent,
} from '../../../../core/conversation/operator/apply-operator-event.ts';
import type {
  OperatorChat,
  OperatorChatRequest,
  OperatorPort,
} from '../../../../core/conversation/operator/operator-chat.ts';
import { maskContactDetails } from '../../../../core/conversation/steps/mask-contact-details.ts';
import { startChatSession } from '../../../../core/conversation/steps/start-chat-session.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';
import {
  joinReplyTexts,
  listOfferedChoices,
  startTestConversation,
} from '../../../support/hotline/start-test-conversation.ts';
import { openingMorning } from '../../../support/samples/a-ticket.ts';
import { anOperatorChat } from '../../../support/samples/an-operator-chat.ts';

const reportText = 'Nhóm thanh niên tụ tập ăn nhậu đông người ở phường 7';

const chat = anOperatorChat();

/** Builds a chat session with available operators and records what the operators receive. */
const withDesk = (changes: Partial<OperatorPort> = {}) => {
  const requests: OperatorChatRequest[] = [];
  const received: string[] = [];
  const left: string[] = [];
  const settled: string[] = [];
  const operators: OperatorPort = {
    requestChat: async (about) => {
      requests.push(about);
      return { kind: 'comes', chat };
    },
    sendMessage: async (to, { text }) => {
      received.push(text);
      return { ...to, connectionToken: 'k-2' };
    },
    leave: async ({ contactId }) => void left.push(contactId),
    settle: async (contactId) => void settled.push(contactId),
    ...changes,
  };
  return {
    ...startTestConversation('vi', { operators }),
    asked: requests,
    told: received,
    left,
    settled,
  };
};

describe('a chat user who asks for a person', () => {
  test('a handover passes the chat user’s messages to the operator without name and telephone number', async () => {
    const { sendMessages, asked: requests, state } = withDesk();
    await sendMessages(reportText, 'gần chợ', 'bỏ qua', 'sau 21 giờ, gọi 0912 345 678', 'bỏ qua');
    await sendMessages('Nguyễn Thị Bé', '0987 654 321');
    expect(joinReplyTexts(await sendMessages('gặp tổng đài viên'))).toContain(
      'đang mời tổng đài viên',
    );
    expect(requests).toMatchObject([{ service: 'violation', lang: 'vi' }]);
    expect(requests[0]?.summary).toContain('ăn nhậu');
    expect(requests[0]?.summary).not.toMatch(/345|654|Nguyễn Thị Bé/);
    expect(state().operator?.contactId).toBe('c-1');
  });

  test('after the handover only the operator answers the chat user', async () => {
    const { sendMessages, told: received, state } = withDesk();
    expect(await sendMessages('gặp tổng đài viên', reportText, '2')).toEqual([]);
    expect(received).toEqual([reportText, '2']);
    expect([state().draft, state().operator?.connectionToken]).toEqual([undefined, 'k-2']);
  });

  test('after a handover, a chat user in danger is advised to call 115, and the operator also gets the message', async () => {
    const { sendMessages, told: received } = withDesk();
    const message = 'Ba toi kho tho qua, tim tai';
    expect(joinReplyTexts(await sendMessages('gặp tổng đài viên', message))).toContain('115');
    expect(received).toEqual([message]);
  });

  test('a chat user can leave the operator and return to the unfinished report', async () => {
    const { sendMessages, left, state } = withDesk();
    const replies = await sendMessages(reportText, 'gặp tổng đài viên', 'thôi');
    expect([left, state().operator]).toEqual([['c-1'], undefined]);
    expect(joinReplyTexts(replies)).toContain('Quý vị đã kết thúc trò chuyện với tổng đài viên');
    expect(state().draft?.text).toBe(reportText);
  });

  test('the chat answers a message itself if the operator has ended the chat meanwhile', async () => {
    const { sendMessages, state } = withDesk({ sendMessage: async () => ({ kind: 'over' }) });
    const replies = await sendMessages('gặp tổng đài viên', reportText);
    expect(joinReplyTexts(replies)).toContain('Tổng đài viên đã kết thúc');
    expect([state().operator, state().draft?.text]).toEqual([undefined, reportText]);
  });

  test('outside working hours the chat offers no operator and asks for a callback number', async () => {
    const closed = { requestChat: async () => ({ kind: 'nobody', reason: 'closed' }) as const };
    const { sendMessages, state } = withDesk(closed);
    expect(joinReplyTexts(await sendMessages('gặp tổng đài viên'))).toContain('Ngoài giờ làm việc');
    expect(state().asked.step).toBe('number');
  });
});

const at = (seconds: number): Date => new Date(openingMorning.getTime() + seconds * 1000);
const context = createChatContext('vi', testDirectory, openingMorning);
const handed = (changes: Partial<OperatorChat> = {}): ChatSession => {
  const begun = startChatSession('vi', testDirectory, openingMorning);
  return { ...begun, state: { ...begun.state, operator: { ...chat, ...changes } } };
};
const operatorMessage = (id: string, seconds: number, text = id): OperatorChatEvent => ({
  ...{ kind: 'operator', contactId: 'c-1', id, at: at(seconds), text },
});
const receiveMessage = (session: ChatSession, ...all: OperatorChatEvent[]): ChatSession =>
  all.reduce((so, one) => applyOperatorChatEvent(so, one, context, true)?.session ?? so, session);
const byOperator = ({ lines }: ChatSession): string[] =>
  lines.flatMap((line) => (line.by === 'operator' ? [line.text] : []));

describe('operator messages in the chat', () => {
  test('operator chat messages appear once and in time order, whatever order they arrive in', async () => {
    const all = [1, 2, 3, 4, 5].map((second) => operatorMessage(`m-${second}`, second));
    const arriving = fc
      .shuffledSubarray([...all, ...all], { minLength: 10 })
      .map((some) => receiveMessage(handed(), ...some));
    await fc.assert(
      fc.asyncProperty(arriving, async (session) => {
        expect(byOperator(session)).toEqual(['m-1', 'm-2', 'm-3', 'm-4', 'm-5']);
      }),
    );
  });

  test('the chat announces once that an operator has joined', () => {
    const first = applyOperatorChatEvent(handed(), operatorMessage('m-1', 1), context, false);
    expect(joinReplyTexts(first?.replies ?? [])).toContain('đã tham gia cuộc trò chuyện');
    const second = applyOperatorChatEvent(
      first?.session ?? handed(),
      operatorMessage('m-2', 2),
      context,
      false,
    );
    expect(joinReplyTexts(second?.replies ?? [])).toBe('m-2');
  });

  test('a late message of an earlier operator chat is shown, and the current chat stays unchanged', () => {
    const ended: OperatorChatEvent = { kind: 'ended', contactId: 'c-0', id: 'e', at: at(9) };
    const session = receiveMessage(
      handed(),
      { ...operatorMessage('late', 1), contactId: 'c-0' },
      ended,
    );
    expect(byOperator(session)).toEqual(['late']);
    expect(session.state.operator).toMatchObject({ contactId: 'c-1', isJoined: false });
  });
});

describe('the end of an operator chat', () => {
  const ended: OperatorChatEvent = { kind: 'ended', contactId: 'c-1', id: 'e-1', at: at(9) };

  test('the end of an operator chat resumes the automatic chat with its numbered choices', () => {
    const result = applyOperatorChatEvent(handed({ isJoined: true }), ended, context, false);
    expect(joinReplyTexts(result?.replies ?? [])).toContain('Tổng đài viên đã kết thúc');
    expect(result?.session.state.operator).toBeUndefined();
    expect(result?.session.state.offered.map(({ id }) => id)).toEqual(
      listOfferedChoices(result?.replies ?? []),
    );
  });

  test('a chat user is asked for a callback number when the operator chat ends before anybody joined', () => {
    expect(receiveMessage(handed(), ended).state.asked.step).toBe('number');
  });
});

test.each([
  ['gọi tôi 0912 345 678 nhé', 'gọi tôi ••• nhé'],
  ['+84 (91) 234-5678', '•••'],
  ['thẻ 012345678901, ba@sau.vn', 'thẻ •••, •••'],
  ['quán số 12, lúc 21 giờ ngày 3/12/2021', 'quán số 12, lúc 21 giờ ngày 3/12/2021'],
])('maskContactDetails redacts contact details in %s', (text, received) => {
  expect(maskContactDetails(text)).toBe(received);
});
