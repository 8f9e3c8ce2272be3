import type { TicketCode } from '../ticket/code.ts';

/** Store for what a caller enters by telephone keys about the call itself: the rating and the start of a voice message. */
export type CallNotes = {
  /** Stores the caller's rating of the service, from 1 to 5. */
  rate(call: string, rating: Rating): Promise<void>;
  /**
   * Stores the instant at which a voice message begins in the recording of the call. A second message in the same call is
   * appended.
   */
  beginVoice(call: string, message: VoiceBegun): Promise<void>;
};

type Kept = { forgetAt: Date };
type Rating = Kept & { score: number; at: Date; ticket: TicketCode | undefined };
type VoiceBegun = Kept & { from: Date; ticket: TicketCode | undefined };
