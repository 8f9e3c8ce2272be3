import type { TicketCode } from '../ticket/code.ts';

/** Store for what a caller enters by telephone keys about the call itself: the rating and the start of a voice message. */
export type CallNoteStore = {
  /** Stores the caller's rating of the service, from 1 to 5. */
  rate(call: string, rating: Rating): Promise<void>;
  /**
   * Stores the instant at which a voice message begins in the recording of the call. A second message in the same call is
   * appended.
   */
  beginVoice(call: string, message: VoiceBegun): Promise<void>;
};

type Expiring = { forgetAt: Date };
type Rating = Expiring & { score: number; at: Date; ticket: TicketCode | undefined };
type VoiceBegun = Expiring & { from: Date; ticket: TicketCode | undefined };
