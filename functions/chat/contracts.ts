import { ChatAnswer, ChatRequest } from '../../core/contract/chat-answers.ts';
import type { Contract } from '../../core/contract/contract.ts';

/** Contracts of the JSON chat API. A cookie, not a parameter, identifies the chat session. */
export const chatContracts = {
  read: { headers: ['If-None-Match'], answers: { 200: ChatAnswer, 304: undefined } },
  say: {
    body: ChatRequest,
    answers: { 200: ChatAnswer },
    problems: { 429: ['too-many-requests'] },
  },
} as const satisfies Record<string, Contract>;
