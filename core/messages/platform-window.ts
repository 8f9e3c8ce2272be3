import type { ChatPlatformChannel } from './notification.ts';

/**
 * Hours after a user's last message during which the platform accepts a message from the hotline: 7 days on Zalo (charged
 * after the second day), 24 hours on Messenger.
 */
const windowHours: Record<ChatPlatformChannel, number> = { zalo: 7 * 24, messenger: 24 };

export const maxWindowHours = Math.max(...Object.values(windowHours));

export function isInPlatformWindow(
  channel: ChatPlatformChannel,
  wroteAt: Date,
  now: Date,
): boolean {
  return now.getTime() < wroteAt.getTime() + windowHours[channel] * 3_600_000;
}

/** Store for the time of each user's last message on a chat platform. It contains no message texts. */
export type LastMessageTimeStore = {
  note(talker: ChatPlatformUser, at: Date): Promise<void>;
  find(talker: ChatPlatformUser): Promise<Date | undefined>;
};
export type ChatPlatformUser = { channel: ChatPlatformChannel; user: string };
