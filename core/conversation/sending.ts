import type { Reply } from './reply.ts';

/**
 * Result of a send request: accepted with an optional message id, or refused permanently because the user left or wrote too
 * long ago. Other failures are thrown.
 */
export type PlatformSendResult = { kind: 'sent'; id?: string } | { kind: 'refused'; why: string };

/** Sends replies to a user of a platform. */
export type SendToChatUser = (
  user: string,
  replies: readonly Reply[],
) => Promise<PlatformSendResult>;
