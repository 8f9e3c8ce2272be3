import type { TalkerName } from './talk.ts';

/** Whose conversation a chat of the contact centre is; their name is personal, and kept locked. */
export type Handovers = {
  note(contactId: string, handover: { talker: TalkerName; at: Date }): Promise<void>;
  find(contactId: string): Promise<{ talker: TalkerName; at: Date } | undefined>;
};
