import * as z from 'zod';
import type { Lang } from '../../messages/lang.ts';
import type { TicketCode } from '../../ticket/model/ticket-code.ts';
import { Instant } from '../../time/instant.ts';

/**
 * Chat with the operators. It waits in Amazon Connect, with tokens by which the hotline forwards the citizen's messages,
 * until an operator answers it there or in the console.
 */
export const OperatorChat = z.object({
  contactId: z.string(),
  /** Token for opening connections to the operator chat; valid as long as the chat. */
  participantToken: z.string(),
  /** Token of the current connection to the operator chat; valid for one day. */
  connectionToken: z.string(),
  since: Instant,
  isJoined: z.boolean().default(false),
  /**
   * Subject of the member who answers the chat in the console. The chat in Amazon Connect has ended then, and the hotline
   * stores the messages. Undefined if an operator answers it in Amazon Connect.
   */
  answeredBy: z.string().optional(),
  /** Whether the hotline has offered the user a callback or a ticket because no operator joined. */
  isOffered: z.boolean().default(false),
  /** Messages that the chat user wrote before an operator joined. If none joins, they become the text of a report. */
  written: z.array(z.string()).default([]),
});
export type OperatorChat = z.infer<typeof OperatorChat>;

/**
 * Returns whether the chat session stores the messages because of the operator chat: while the citizen waits, because an
 * operator may join in the console, and while an operator answers there.
 */
export function requiresTranscript(chat: OperatorChat | undefined): boolean {
  return chat !== undefined && (!chat.isJoined || chat.answeredBy !== undefined);
}

/** Request for a chat with an operator. It does not contain the identity of the chat user. */
export type OperatorChatRequest = {
  /** Id of the message in which the user requested an operator, used as idempotency key. */
  name: string;
  lang: Lang;
  service: string | undefined;
  ticket: TicketCode | undefined;
  summary: string;
};

type OperatorRequestResult =
  | { kind: 'comes'; chat: OperatorChat }
  /**
   * Result if no operator is available: `closed` outside office hours, `none` if too many chats wait or the deployment has
   * no Amazon Connect instance.
   */
  | { kind: 'nobody'; reason: 'closed' | 'none' };

/** Interface through which a chat user communicates with the operators. */
export type OperatorPort = {
  requestChat(about: OperatorChatRequest): Promise<OperatorRequestResult>;
  /**
   * Sends a citizen's message to the operator chat. Returns the updated chat, or `over` if the chat has ended. Idempotent by
   * message id.
   */
  sendMessage(
    chat: OperatorChat,
    message: { id: string; text: string },
  ): Promise<OperatorChat | { kind: 'over' }>;
  /** Leaves the operator chat on behalf of the chat user. */
  leave(chat: OperatorChat): Promise<void>;
  /** Removes an operator chat from the operators' list of waiting chats. */
  settle(contactId: OperatorChat['contactId']): Promise<void>;
};

/** Operator interface for a deployment without Amazon Connect, in which an operator is never available. */
export const unavailableOperators: OperatorPort = {
  requestChat: async () => ({ kind: 'nobody', reason: 'none' }),
  sendMessage: async () => ({ kind: 'over' }),
  leave: async () => undefined,
  settle: async () => undefined,
};
