import type { TicketCode } from '../../ticket/model/ticket-code.ts';

/**
 * Store for data that the contact flow records during a call: the caller's rating, and the start time of each voice message.
 */
export type RatingAndVoiceStartStore = {
  /** Stores the caller's rating of the hotline, from 1 to 5. */
  rate(call: string, rating: CallRating): Promise<void>;
  /**
   * Stores the time at which a voice message begins in the recording of the call. A call can have several voice messages.
   */
  beginVoice(call: string, message: VoiceMessageStart): Promise<void>;
};

type Expiring = { forgetAt: Date };
type CallRating = Expiring & { score: number; at: Date; ticket: TicketCode | undefined };
type VoiceMessageStart = Expiring & { from: Date; ticket: TicketCode | undefined };
