import * as z from 'zod';
import type { Lang } from '../messages/lang.ts';
import type { TicketCode } from '../ticket/code.ts';
import { Instant } from '../time/instant.ts';

/** Chat in Amazon Connect with the tokens for sending the user's messages to it. */
export const OperatorChat = z.object({
  contactId: z.string(),
  /** Token for new connections; valid as long as the chat. */
  participantToken: z.string(),
  /** Connection token; valid for one day. */
  connectionToken: z.string(),
  since: Instant,
  isJoined: z.boolean().default(false),
  /** Whether the user was offered a callback or a ticket because no operator joined. */
  isOffered: z.boolean().default(false),
  /** Messages of the user before an operator joined. */
  written: z.array(z.string()).default([]),
});
export type OperatorChat = z.infer<typeof OperatorChat>;

/** Request for an operator, without the identity of the chat user. */
export type OperatorRequest = {
  /** Id of the message that requested the operator; used as idempotency key. */
  name: string;
  lang: Lang;
  service: string | undefined;
  ticket: TicketCode | undefined;
  summary: string;
};

type OperatorRequestResult =
  | { kind: 'comes'; chat: OperatorChat }
  /** No operator is available: `closed` outside office hours; `none` if too many chats wait or there is no contact centre. */
  | { kind: 'nobody'; why: 'closed' | 'none' };

/** Port to the operators' chat for one chat user. */
export type OperatorsPort = {
  ask(about: OperatorRequest): Promise<OperatorRequestResult>;
  /** Sends a message to the chat and returns its updated state, or that it is over. Idempotent by message id. */
  tell(
    chat: OperatorChat,
    message: { id: string; text: string },
  ): Promise<OperatorChat | { kind: 'over' }>;
  /** Leaves the chat on behalf of the user. */
  leave(chat: OperatorChat): Promise<void>;
  /** Removes the chat from the operators' list of waiting chats. */
  settle(contactId: OperatorChat['contactId']): Promise<void>;
};

/** Implementation for a stage without a contact centre: no operator is ever available. */
export const unavailableOperators: OperatorsPort = {
  ask: async () => ({ kind: 'nobody', why: 'none' }),
  tell: async () => ({ kind: 'over' }),
  leave: async () => undefined,
  settle: async () => undefined,
};
