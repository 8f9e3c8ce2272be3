import type { CallId } from '../model/fields/voice-message.ts';
import type { Ticket } from '../model/ticket.ts';

type Voiced = Pick<
  Ticket,
  'code' | 'version' | 'status' | 'accused' | 'complaintHold' | 'voiceMessages'
>;

/** Store for the list of voice messages that no staff member has played yet. */
export type UnplayedVoiceMessageStore = {
  /**
   * Updates the list of unplayed voice messages. Adds those of an open ticket and removes those of an answered or ended one.
   * Ignores an outdated ticket version.
   */
  update(ticket: Voiced): Promise<void>;
  /** Removes the voice messages of these calls from the list for good, because somebody has played them. */
  played(calls: readonly CallId[], at: Date): Promise<void>;
};
