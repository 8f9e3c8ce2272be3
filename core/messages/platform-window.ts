import type { PlatformChannel } from './alert.ts';

/**
 * How long after somebody's last message each platform takes one of ours: Zalo's consultation messages for seven days (at a
 * charge after the second), Messenger's answers for one.
 */
const windowHours: Record<PlatformChannel, number> = { zalo: 7 * 24, messenger: 24 };

export const longestWindowHours = Math.max(...Object.values(windowHours));

export const isInWindow = (channel: PlatformChannel, wroteAt: Date, now: Date): boolean =>
  now.getTime() < wroteAt.getTime() + windowHours[channel] * 3_600_000;

/** When somebody last wrote on a platform: no word of what. */
export type LastWrote = {
  note(talker: PlatformTalker, at: Date): Promise<void>;
  find(talker: PlatformTalker): Promise<Date | undefined>;
};
export type PlatformTalker = { channel: PlatformChannel; user: string };
