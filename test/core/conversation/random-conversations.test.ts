import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseChatCommand } from '../../../core/conversation/model/commands.ts';
import type { ReportDraft } from '../../../core/conversation/model/conversation.ts';
import { IncomingChatMessage } from '../../../core/conversation/model/incoming-message.ts';
import { processConversationMessage } from '../../../core/conversation/steps/process-conversation-message.ts';
import { startTestConversation } from '../../support/hotline/start-test-conversation.ts';
import { openingMorning } from '../../support/samples/a-ticket.ts';

const reportSamples = [
  'Nhóm thanh niên tụ tập ăn nhậu đông người ở phường 7',
  'nguoi dan tap trung nhau o xa Long Huu khong deo khau trang',
  'Tôi bán vé số mất việc từ tháng 7, chưa được hỗ trợ',
  'Má tôi khó thở, SpO2 88',
  'F0 ở nhà chưa được phát thuốc, xã Hiệp Mỹ Tây',
  'đơn tố cáo cán bộ xã nhận tiền',
  'đm tụi bây làm ăn gì kỳ vậy',
  'ở Vĩnh Long có người tụ tập',
];
const commands = [
  ...['thôi', 'quay lại', 'bắt đầu lại', 'tra cứu', 'bỏ qua', 'có', 'không', 'gửi', 'help'],
  ...['tiếng Khmer', 'English', 'tiếng Việt', 'gặp tổng đài viên', 'cảm ơn', 'alo'],
];
const answers = [
  '1',
  '2',
  '0912345678',
  'a@b.vn',
  'Phường 7',
  'Long Hòa',
  'gần chợ',
  '15',
  '4821937056',
];
const ids = [
  'send',
  'edit',
  'stop',
  'skip',
  'report',
  'here',
  'ask',
  'enough',
  'write',
  'rate',
  'reopen',
];
const choiceIds = [
  ...ids,
  'another',
  'person',
  'status',
  'service:health',
  'topic:VP01',
  'topic:',
  'area:',
  'area:29254',
  'who:anonymous',
  'who:named',
  'fix:area',
  'fix:matter',
  'score:5',
  'q:hours:x',
  '__proto__',
  'constructor',
];

const text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...commands) },
  { weight: 3, arbitrary: fc.constantFrom(...reportSamples) },
  { weight: 4, arbitrary: fc.constantFrom(...answers) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.constant('rất dài '.repeat(400)) },
);

const message = fc.oneof(
  { weight: 6, arbitrary: text.map((content) => ({ kind: 'text' as const, text: content })) },
  {
    weight: 4,
    arbitrary: fc
      .oneof(fc.constantFrom(...choiceIds), fc.string({ maxLength: 20 }))
      .map((choice) => ({ kind: 'choice' as const, choice })),
  },
  fc.constant({ kind: 'place' as const, latitude: 9.93, longitude: 106.34 }),
  fc.constant({ kind: 'photo' as const, url: 'https://photos.example/1.jpg' }),
  fc.constant({ kind: 'greeting' as const }),
  fc.constant({ kind: 'other' as const }),
);

/** Chat messages in random order, some of them repeated. */
const chatter = fc.array(fc.record({ message, isRepeated: fc.boolean(), minutes: fc.nat(60) }), {
  maxLength: 25,
});

const named = (sent: object, number: number, minutes: number): IncomingChatMessage =>
  IncomingChatMessage.parse({
    ...sent,
    id: `m${number}`,
    at: new Date(openingMorning.getTime() + minutes * 60_000).toISOString(),
  });

/** Returns every text that the citizen has entered in a draft. */
const given = (draft: ReportDraft | undefined): string[] =>
  draft
    ? [
        draft.text ?? '',
        ...draft.more,
        draft.spot ?? '',
        draft.contact ?? '',
        draft.name ?? '',
        draft.businessName ?? '',
      ]
        .concat(Object.values(draft.answers).map(String))
        .filter((word) => word !== '')
    : [];

/** Returns whether a message may discard entered data: a command, certain choices or a denunciation. */
const takesBack = (incomingMessage: IncomingChatMessage): boolean => {
  if (incomingMessage.kind === 'choice')
    return /^(stop|another|send|report|fix:|service:|topic:)/.test(incomingMessage.choice);
  if (incomingMessage.kind !== 'text') return false;
  const command = parseChatCommand(incomingMessage.text);
  return (
    ['stop', 'back', 'restart', 'send', 'yes', 'no'].includes(command ?? '') ||
    /^\s*\(?\d|tố cáo/.test(incomingMessage.text)
  );
};

test('the chat answers any sequence of messages, never loses draft data and always offers an operator', async () => {
  const runs = fc.asyncProperty(chatter, async (all) => {
    const chat = startTestConversation();
    for (const [number, { message: sent, isRepeated, minutes }] of all.entries()) {
      const before = chat.state().draft;
      const opened = chat.tickets.all().length;
      const incoming = named(sent, number, number * 60 + minutes);
      const replies = await chat.hear(incoming);
      expect(replies.length).toBeGreaterThan(0);
      expect(replies.every(({ text: replyText }) => replyText.trim() !== '')).toBe(true);
      if (isRepeated) expect(await chat.hear(incoming)).toEqual([]);
      expect(chat.tickets.all().length - opened).toBeLessThanOrEqual(1);
      const isOpened = chat.tickets.all().length > opened;
      if (!takesBack(incoming) && !isOpened) {
        const draftText = given(chat.state().draft).join('\n');
        expect(given(before).filter((word) => !draftText.includes(word))).toEqual([]);
      }
    }
    const person = named({ kind: 'text', text: 'gặp tổng đài viên' }, 999, 9_000);
    const operatorReplies = await chat.hear(person);
    expect(chat.state().asked.step).toBe('number');
    expect(
      operatorReplies.some((reply) => reply.kind === 'link' && reply.href.startsWith('tel:')),
    ).toBe(true);
  });
  await fc.assert(runs, { numRuns: 60 });
});

test('a chat message processed again after a crash returns the ticket opened before the crash', async () => {
  const chat = startTestConversation();
  await chat.sendMessages(
    'Nhóm thanh niên tụ tập ăn nhậu đông người ở phường 7',
    'gần chợ',
    'bỏ qua',
    'bỏ qua',
    'bỏ qua',
    'không',
    'ẩn danh',
    'bỏ qua',
  );
  const before = chat.state();
  const send = named({ kind: 'choice', choice: 'send' }, 100, 60);
  const first = await processConversationMessage(before, send, chat.ports);
  const again = await processConversationMessage(before, send, chat.ports);
  expect(again).toEqual(first);
  const changed = await processConversationMessage(
    before,
    named({ kind: 'text', text: 'còn ồn nữa' }, 101, 61),
    chat.ports,
  );
  const other = await processConversationMessage(
    changed.state,
    named({ kind: 'choice', choice: 'send' }, 102, 62),
    chat.ports,
  );
  expect(other.state.ticket).toEqual(first.state.ticket);
  expect(chat.tickets.all()).toHaveLength(1);
});
