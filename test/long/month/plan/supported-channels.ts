import type { Channel } from '../log.ts';

/** Channels through which the simulation reports. */
export const supportedChannels: ReadonlySet<Channel> = new Set<Channel>(['web']);
