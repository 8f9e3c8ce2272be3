import {
  type Conversation,
  createConversation,
} from '../../../core/conversation/model/conversation.ts';
import type { IncomingChatMessage } from '../../../core/conversation/model/incoming-message.ts';
import { type ChatReply, getReplyChoices } from '../../../core/conversation/model/reply.ts';
import { unavailableOperators } from '../../../core/conversation/operator/operator-chat.ts';
import type { ConversationDeps, MatchingArticle } from '../../../core/conversation/ports/ports.ts';
import { processConversationMessage } from '../../../core/conversation/steps/process-conversation-message.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import { triageMessage } from '../../../core/triage/triage.ts';
import { testDirectory } from '../directory/test-directory.ts';
import { unlimitedAttempts } from '../memory/memory-attempts.ts';
import { memoryNonces } from '../memory/memory-nonces.ts';
import { memoryTickets } from '../memory/memory-tickets.ts';
import { openingMorning } from '../samples/a-ticket.ts';
import { testHmac } from '../test-hmac.ts';

/** An input of a chat user, independent of the channel. */
export type TestChatInput =
  | string
  | { choice: string }
  | { latitude: number; longitude: number }
  | { photo: string };

const incoming = (input: TestChatInput, id: string, at: Date): IncomingChatMessage => {
  if (typeof input === 'string') return { kind: 'text', text: input, id, at };
  if ('choice' in input) return { kind: 'choice', choice: input.choice, id, at };
  if ('photo' in input) return { kind: 'photo', url: input.photo, id, at };
  return { kind: 'place', ...input, id, at };
};

export const testArticle: MatchingArticle = {
  title: 'Ai được hỗ trợ 3 triệu đồng?',
  text: 'Hộ kinh doanh có đăng ký, phải ngừng hoạt động từ 15 ngày.',
  source: 'Sở Lao động – Thương binh và Xã hội',
  href: 'https://1022.example/hoi-dap/ho-kinh-doanh',
};

/** Returns a conversation between one user and the hotline, with stores in memory. */
export function startTestConversation(lang: Lang = 'vi', changes: Partial<ConversationDeps> = {}) {
  const tickets = memoryTickets();
  const guided: string[] = [];
  let now = openingMorning;
  let state: Conversation = createConversation(lang);
  let count = 0;
  const ports: ConversationDeps = {
    tickets,
    redirectedReports: { add: async (kind) => void guided.push(kind) },
    nonces: memoryNonces(tickets),
    attempts: unlimitedAttempts,
    hmac: testHmac,
    sealContact: async (plain) => new TextEncoder().encode(plain),
    sealIdentity: async (plain) => new TextEncoder().encode(plain),
    directory: async () => testDirectory,
    pause: async () => undefined,
    now: () => now,
    chatUser: { channel: 'zalo', key: 'a-person-known-by-a-keyed-hash' },
    understand: async (message, rows) => triageMessage(message, rows),
    articles: () => [],
    operators: unavailableOperators,
    takePhoto: async () => ({ kind: 'taken' }),
    portalUrl: 'https://1022.example',
    ...changes,
  };
  const hear = async (message: IncomingChatMessage): Promise<readonly ChatReply[]> => {
    const { state: after, replies } = await processConversationMessage(state, message, ports);
    state = after;
    return replies;
  };
  return {
    tickets,
    guided,
    ports,
    state: () => state,
    hear,
    /** Sends the inputs in order and returns the replies to the last one. */
    async sendMessages(...all: TestChatInput[]): Promise<readonly ChatReply[]> {
      let replies: readonly ChatReply[] = [];
      for (const testChatInput of all) {
        count += 1;
        replies = await hear(incoming(testChatInput, `message-${count}`, now));
      }
      return replies;
    },
    later(minutes: number) {
      now = new Date(now.getTime() + minutes * 60_000);
    },
  };
}

export function joinReplyTexts(replies: readonly ChatReply[]): string {
  return replies.map(({ text }) => text).join('\n');
}

export function listOfferedChoices(replies: readonly ChatReply[]): string[] {
  return replies.flatMap((reply) => getReplyChoices(reply).map(({ id }) => id));
}
