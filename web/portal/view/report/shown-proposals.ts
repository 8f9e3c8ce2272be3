import type { CommuneChoice } from '../../../../core/intake/open/find-places.ts';
import type { TextPiece } from '../../../../core/intake/proposals/text-pieces.ts';
import type { Lang } from '../../../../core/messages/lang.ts';

/** Proposed values of a report, with display names and the words of the text that led to them. */
export type ShownProposals = {
  pieces: readonly TextPiece[];
  topics: readonly { code: string; name: string; lang: Lang }[];
  /** The communes that the text may mean, and the one that the citizen selected. */
  communes: readonly CommuneChoice[];
  /** Whether the text names a place that may be several communes. */
  isAmbiguous: boolean;
  /** Hints for the sender: which offices in the text no longer exist, and which place is outside the hotline's area. */
  explanations: readonly string[];
  phone: string | undefined;
  isUrgent: boolean;
  /** Whether the page asks if the report complains about an office. */
  asksForAccusedUnit: boolean;
  because: Readonly<Record<'topic' | 'area' | 'urgency' | 'complaint', readonly string[]>>;
};
