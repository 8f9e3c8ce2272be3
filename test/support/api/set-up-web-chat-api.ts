import type {
  ChatSession,
  ChatSessionStore,
} from '../../../core/conversation/model/chat-session.ts';
import type { ChatUserId } from '../../../core/conversation/model/chat-user-id.ts';
import type { ChatDeps } from '../../../functions/chat/deps.ts';
import type { HttpReply } from '../../../functions/runtime/reply/reply.ts';
import { type HttpRequest, toRequest } from '../../../functions/runtime/request/request.ts';
import { testDirectory } from '../directory/test-directory.ts';
import { httpEvent } from '../events/lambda-events.ts';
import { memoryAttempts } from '../memory/memory-attempts.ts';
import { memoryLastWrote } from '../memory/memory-last-message-times.ts';
import { memoryNonces } from '../memory/memory-nonces.ts';
import { memoryTickets } from '../memory/memory-tickets.ts';
import { atMinute } from '../samples/a-ticket.ts';
import { testHmac } from '../test-hmac.ts';

/** Chat sessions in memory, with the table's guarantee that one message at a time is processed. */
const memoryChatSessions = (): ChatSessionStore & { all(): ChatSession[] } => {
  const sessions = new Map<string, { session: ChatSession; version: number }>();
  const nameOf = ({ channel, user }: ChatUserId): string => `${channel}/${user}`;
  return {
    all: () => [...sessions.values()].map(({ session }) => session),
    load: async (chatUser) => sessions.get(nameOf(chatUser)) ?? { session: undefined, version: 0 },
    save: async (chatUser, session, version) => {
      if ((sessions.get(nameOf(chatUser))?.version ?? 0) !== version) return false;
      sessions.set(nameOf(chatUser), { session: session, version: version + 1 });
      return true;
    },
  };
};

/** Creates everything that a chat conversation depends on, in memory. */
export function createChatServicesInMemory() {
  const tickets = memoryTickets();
  const chatSessions = memoryChatSessions();
  let now = atMinute(0);
  const services: ChatDeps = {
    tickets,
    nonces: memoryNonces(tickets),
    redirectedReports: { add: async () => undefined },
    attempts: memoryAttempts(() => now),
    directory: async () => testDirectory,
    secret: async () => testHmac,
    talks: () => chatSessions,
    sealContact: async (plain) => Buffer.from(plain),
    sealIdentity: async (plain) => Buffer.from(plain),
    desk: undefined,
    lastWrote: () => memoryLastWrote(),
    handovers: () => ({ note: async () => undefined, settle: async () => undefined }),
    portalUrl: 'https://1022.travinh.example',
    pause: async () => undefined,
    now: () => now,
  };
  return {
    tickets,
    talks: chatSessions,
    services,
    at: (minute: number) => {
      now = atMinute(minute);
    },
  };
}

type Answer = (request: HttpRequest, services: ChatDeps) => Promise<HttpReply> | HttpReply;

/** Simulates a browser that calls the web chat's API and stores its cookie. */
export function setUpWebChatApi() {
  const memory = createChatServicesInMemory();
  let cookies: string[] = [];
  return {
    ...memory,
    cookies: () => cookies,
    async sendRequest(
      answer: Answer,
      method: string,
      path: string,
      changes: Parameters<typeof httpEvent>[2] = {},
    ): Promise<HttpReply> {
      const event = httpEvent(method, path, { cookies, ...changes });
      const reply = await answer(toRequest(event), memory.services);
      const set = (reply.cookies ?? []).map((cookie) => cookie.split(';')[0] ?? '');
      if (set.length > 0) cookies = set;
      return reply;
    },
  };
}
