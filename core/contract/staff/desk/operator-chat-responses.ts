import * as z from 'zod';
import { ChatUserId } from '../../../conversation/model/chat-user-id.ts';
import { Lang } from '../../../messages/lang.ts';
import { TicketCode } from '../../../ticket/model/ticket-code.ts';
import { ResponseInstant } from '../../shared-responses.ts';

/** Chat between a citizen and the operators, as the console shows it. */
export const OperatorChatResponse = z.strictObject({
  id: z.string(),
  channel: ChatUserId.shape.channel,
  lang: Lang,
  since: ResponseInstant,
  /**
   * `waiting`: nobody has joined; `mine`: the reader answers it; `taken`: a colleague answers it; `ended`: it can't be
   * continued. The response contains messages only if it is `mine`.
   */
  state: z.enum(['waiting', 'mine', 'taken', 'ended']),
  /** Member who answers the chat in the console. */
  answeredBy: z.strictObject({ sub: z.string(), name: z.string().optional() }).optional(),
  /** Ticket that the conversation is about. */
  ticket: TicketCode.optional(),
  /** Unfinished report of the citizen, without name and contact data; empty if there is none. */
  summary: z.string(),
  /** Text of the unfinished report, with contact data masked; empty if there is none. */
  reportText: z.string(),
  lines: z.array(
    z.strictObject({
      by: z.enum(['person', 'hotline', 'operator']),
      at: ResponseInstant,
      /** Empty for a text that must not be stored, such as a denunciation. */
      text: z.string(),
      /** Set if Zalo or Messenger refused the operator's message, so that the citizen did not get it. */
      isUndelivered: z.literal(true).optional(),
    }),
  ),
  /** Whether earlier lines are no longer stored because the chat is too long. */
  lacksLines: z.boolean(),
});
