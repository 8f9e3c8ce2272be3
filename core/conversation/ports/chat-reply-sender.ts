import type { ChatReply } from '../model/reply.ts';

/**
 * Result of sending to Zalo or Messenger: `sent`, with a message id if the platform returns one, or `refused` for good,
 * because the user left or last wrote too long ago. Other failures are thrown.
 */
export type ChatPlatformSendResult =
  | { kind: 'sent'; id?: string }
  | { kind: 'refused'; reason: string };

/** Sends replies to a chat user on Zalo or Messenger. */
export type ChatReplySender = (
  user: string,
  replies: readonly ChatReply[],
) => Promise<ChatPlatformSendResult>;
