import type { TicketCode } from '../ticket/code.ts';

/** Store for data that a caller enters by keypress: the rating, and the start of a voice message. */
export type CallInputStore = {
  /** Stores the caller's rating of the service, from 1 to 5. */
  rate(call: string, rating: Rating): Promise<void>;
  /**
   * Stores the time at which a voice message begins in the recording of the call. Further messages in the same call are
   * appended.
   */
  beginVoice(call: string, message: VoiceBegun): Promise<void>;
};

type Expiring = { forgetAt: Date };
type Rating = Expiring & { score: number; at: Date; ticket: TicketCode | undefined };
type VoiceBegun = Expiring & { from: Date; ticket: TicketCode | undefined };
