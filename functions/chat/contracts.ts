import { ChatRequest, ChatResponse } from '../../core/contract/chat-responses.ts';
import type { RouteContract } from '../../core/contract/route-contract.ts';

/** API contracts of the JSON chat API. A cookie, not a parameter, identifies the chat session. */
export const chatContracts = {
  read: { headers: ['If-None-Match'], answers: { 200: ChatResponse, 304: undefined } },
  say: {
    body: ChatRequest,
    answers: { 200: ChatResponse },
    problems: { 429: ['too-many-requests'] },
  },
} as const satisfies Record<string, RouteContract>;
