import * as z from 'zod';
import type { Lang } from '../messages/lang.ts';
import type { TicketCode } from '../ticket/code.ts';
import { Instant } from '../time/instant.ts';

/** A chat with the contact centre, and by which tokens it takes what the person writes. */
export const OperatorChat = z.object({
  contactId: z.string(),
  /** Good as long as the chat is, for a new connection. */
  participantToken: z.string(),
  /** Good for a day. */
  connectionToken: z.string(),
  since: Instant,
  /** An operator was there. */
  isJoined: z.boolean().default(false),
  /** The person was offered a callback or a ticket, since no operator had joined. */
  isOffered: z.boolean().default(false),
  /** What the person has written while no operator had joined. */
  written: z.array(z.string()).default([]),
});
export type OperatorChat = z.infer<typeof OperatorChat>;

/** What an operator who is asked to join is told: nothing of who asks. */
export type AskForOperator = {
  /** Of the message that asks: asked again by the same, it is the same chat. */
  name: string;
  lang: Lang;
  service: string | undefined;
  ticket: TicketCode | undefined;
  summary: string;
};

type Asked =
  | { kind: 'comes'; chat: OperatorChat }
  /** After hours; or too many wait, or there is no such desk. */
  | { kind: 'nobody'; why: 'closed' | 'none' };

/** Those who can be asked to join a conversation. */
export type Operators = {
  ask(about: AskForOperator): Promise<Asked>;
  /** The chat as it goes on, or that it was over. The same message again is said once. */
  tell(
    chat: OperatorChat,
    message: { id: string; text: string },
  ): Promise<OperatorChat | { kind: 'over' }>;
  /** The person leaves. */
  leave(chat: OperatorChat): Promise<void>;
  /** Takes the chat off the operators' list of those that wait. */
  settle(contactId: OperatorChat['contactId']): Promise<void>;
};

/** Where there is no contact centre. */
export const noOperators: Operators = {
  ask: async () => ({ kind: 'nobody', why: 'none' }),
  tell: async () => ({ kind: 'over' }),
  leave: async () => undefined,
  settle: async () => undefined,
};
