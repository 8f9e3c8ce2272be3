import type { TicketCode } from '../ticket/code.ts';

/** What the caller's keys say of the call itself, beside its ticket. */
export type CallNotes = {
  /** How they were served, 1 to 5. */
  rate(call: string, rating: Rating): Promise<void>;
  /** From when on what is recorded is their message; a second one in the same call comes behind it. */
  beginVoice(call: string, message: VoiceBegun): Promise<void>;
};

type Kept = { forgetAt: Date };
type Rating = Kept & { score: number; at: Date; ticket: TicketCode | undefined };
type VoiceBegun = Kept & { from: Date; ticket: TicketCode | undefined };
