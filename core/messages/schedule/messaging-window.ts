import type { ChatPlatformChannel } from '../notification.ts';

/**
 * Hours after a user's last message during which a chat platform accepts a message from the hotline: 7 days on Zalo (with a
 * charge from the third day), 24 hours on Messenger.
 */
const messagingWindowHours: Record<ChatPlatformChannel, number> = { zalo: 7 * 24, messenger: 24 };

export const maxMessagingWindowHours = Math.max(...Object.values(messagingWindowHours));

export function isInMessagingWindow(
  channel: ChatPlatformChannel,
  wroteAt: Date,
  now: Date,
): boolean {
  return now.getTime() < wroteAt.getTime() + messagingWindowHours[channel] * 3_600_000;
}

/** Store for the time at which each user last wrote on a chat platform. It contains no message texts. */
export type LastMessageTimeStore = {
  note(chatUser: ChatPlatformUser, at: Date): Promise<void>;
  find(chatUser: ChatPlatformUser): Promise<Date | undefined>;
};
export type ChatPlatformUser = { channel: ChatPlatformChannel; user: string };
