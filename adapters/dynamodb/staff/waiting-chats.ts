import * as z from 'zod';
import { ChatUserId } from '../../../core/conversation/model/chat-user-id.ts';
import { Lang } from '../../../core/messages/lang.ts';
import type { WaitingChat } from '../../../core/staff/tickets/waiting-contacts.ts';
import { itemKeys } from '../../../core/table/item-kinds.ts';
import { Instant } from '../../../core/time/instant.ts';

const WaitingChatSortKey = z.tuple([Instant, ChatUserId.shape.channel, Lang]);

type WaitingChatKey = Pick<WaitingChat, 'channel' | 'lang'> & { at: Date };

/**
 * Builds the index keys of a chat that waits for an operator. The sort key includes channel and language, because the index
 * does not project these attributes.
 */
export function toWaitingChatIndexKeys({ at, channel, lang }: WaitingChatKey) {
  return {
    gsi1pk: itemKeys.waitingChats(),
    gsi1sk: `${at.toISOString()}#${channel}#${lang}`,
  };
}

const { pk: prefix } = itemKeys.handover('');

/** Handover as it appears in the index of waiting chats. */
export const WaitingChatItem = z
  .object({
    pk: z.string().startsWith(prefix),
    gsi1sk: z
      .string()
      .transform((sortKey) => sortKey.split('#'))
      .pipe(WaitingChatSortKey),
    service: z.string(),
    /** Member who answers the chat. Named `takenBy` because the index already projects this attribute for tickets. */
    takenBy: z.string().optional(),
    status: z.enum(['waiting', 'taken', 'ended']),
  })
  .transform(
    ({
      pk,
      gsi1sk: [since, channel, lang],
      service,
      status,
      takenBy: answeredBy,
    }): WaitingChat => ({
      ...{ id: pk.slice(prefix.length), since, channel, lang, service },
      isEnded: status === 'ended',
      ...(answeredBy !== undefined && { answeredBy }),
    }),
  );
