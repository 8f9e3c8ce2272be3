import type { Ticket } from './ticket.ts';
import type { CallId } from './voice-message.ts';

type Voiced = Pick<Ticket, 'code' | 'version' | 'status' | 'accused' | 'voiceMessages'>;

/** Store for the staff's list of unplayed voice messages. */
export type VoiceListStore = {
  /** Lists the messages of an open ticket and removes those of a settled one; ignores an outdated version. */
  follow(ticket: Voiced): Promise<void>;
  /** Removes the played voice messages of these calls from the list permanently. */
  played(calls: readonly CallId[], at: Date): Promise<void>;
};
