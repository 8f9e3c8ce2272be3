import { ChatRequest, ChatResponse } from '../../core/contract/chat-responses.ts';
import type { RouteContract } from '../../core/contract/route-contract.ts';

/** API contracts of the JSON chat API. A cookie, not a parameter, identifies the chat session. */
export const chatContracts = {
  read: {
    summary: { vi: 'Đọc cuộc trò chuyện', en: 'Get the chat session' },
    headers: ['If-None-Match'],
    answers: { 200: ChatResponse, 304: undefined },
  },
  say: {
    summary: { vi: 'Nói trong cuộc trò chuyện', en: 'Send a chat message' },
    body: ChatRequest,
    answers: { 200: ChatResponse },
    problems: ['too-many-requests'],
  },
} as const satisfies Record<string, RouteContract>;
