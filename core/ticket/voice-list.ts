import type { Ticket } from './ticket.ts';
import type { CallId } from './voice-message.ts';

type Voiced = Pick<Ticket, 'code' | 'version' | 'status' | 'accused' | 'voiceMessages'>;

/** The staff's list of voice messages that nobody has played. */
export type VoiceList = {
  /** Lists the messages of an open ticket, and takes those of a settled one off; an older version changes nothing. */
  follow(ticket: Voiced): Promise<void>;
  /** Takes the messages off the list for good. */
  played(calls: readonly CallId[], at: Date): Promise<void>;
};
