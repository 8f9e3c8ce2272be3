import { ChatAnswer, ChatRequest } from '../../core/contract/chat-answers.ts';
import type { Contract } from '../../core/contract/contract.ts';

/** What programs send to a chat and get from it; which chat it is, a cookie says. */
export const chatContracts = {
  read: { headers: ['If-None-Match'], answers: { 200: ChatAnswer, 304: undefined } },
  say: {
    body: ChatRequest,
    answers: { 200: ChatAnswer },
    problems: { 429: ['too-many-requests'] },
  },
} as const satisfies Record<string, Contract>;
