import type { Ticket } from './ticket.ts';
import type { CallId } from './voice-message.ts';

type Voiced = Pick<Ticket, 'code' | 'version' | 'status' | 'accused' | 'voiceMessages'>;

/** Store for the list of voice messages that staff have not played. */
export type UnplayedVoiceMessageStore = {
  /**
   * Updates the list: adds the unplayed voice messages of an open ticket, or removes those of an answered or ended ticket.
   * Ignores an outdated ticket version.
   */
  follow(ticket: Voiced): Promise<void>;
  /** Removes the voice messages of these calls, which were played, permanently from the list. */
  played(calls: readonly CallId[], at: Date): Promise<void>;
};
