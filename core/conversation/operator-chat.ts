import * as z from 'zod';
import type { Lang } from '../messages/lang.ts';
import type { TicketCode } from '../ticket/code.ts';
import { Instant } from '../time/instant.ts';

/** Chat in Amazon Connect, with the tokens that the hotline needs to send the user's messages to it. */
export const OperatorChat = z.object({
  contactId: z.string(),
  /** Token for new connections to the chat, valid as long as the chat. */
  participantToken: z.string(),
  /** Token of the present connection to the chat, valid for one day. */
  connectionToken: z.string(),
  since: Instant,
  isJoined: z.boolean().default(false),
  /** Whether the hotline has offered the user a callback or a ticket because no operator joined. */
  isOffered: z.boolean().default(false),
  /** Messages that the chat user wrote before an operator joined the chat. */
  written: z.array(z.string()).default([]),
});
export type OperatorChat = z.infer<typeof OperatorChat>;

/** Request to chat with an operator, without the identity of the chat user. */
export type OperatorRequest = {
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
   * No operator is available: `closed` outside office hours; `none` if too many chats wait or the deployment has no Amazon
   * Connect instance.
   */
  | { kind: 'nobody'; why: 'closed' | 'none' };

/** Interface through which one chat user communicates with the operators. */
export type OperatorPort = {
  ask(about: OperatorRequest): Promise<OperatorRequestResult>;
  /** Sends a message to the operator chat. Returns the updated chat, or that the chat is over. Idempotent by message id. */
  tell(
    chat: OperatorChat,
    message: { id: string; text: string },
  ): Promise<OperatorChat | { kind: 'over' }>;
  /** Leaves the operator chat on behalf of the user. */
  leave(chat: OperatorChat): Promise<void>;
  /** Removes the chat from the operators' list of waiting chats. */
  settle(contactId: OperatorChat['contactId']): Promise<void>;
};

/** Implementation for a deployment without Amazon Connect: no operator is ever available. */
export const unavailableOperators: OperatorPort = {
  ask: async () => ({ kind: 'nobody', why: 'none' }),
  tell: async () => ({ kind: 'over' }),
  leave: async () => undefined,
  settle: async () => undefined,
};
