import type {
  CitizenTicketStatus,
  CitizenView,
  PublicTicketStatus,
} from '../../../core/intake/citizen-view.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import type { CitizenTicketAction } from '../../../core/ticket/action.ts';
import type { TopicAnswerView } from '../../design/view/answer-list.ts';
import type { FormError } from '../../design/view/field.ts';
import type { PhotoView } from '../../design/view/photo-list.ts';

/** Data of a ticket that is visible only with the PIN. */
type Full = CitizenView & {
  serviceName: string;
  isHealth: boolean;
  text: string;
  answers?: readonly TopicAnswerView[] | undefined;
  topic?: { name: string; lang: Lang } | undefined;
  areaName?: string | undefined;
  place?: string | undefined;
  photos: { shown: readonly PhotoView[]; bounds: { perTicket: number; maxBytes: number } };
};

/** Input of a form that could not be recorded; the form displays it again. */
export type UnsentCitizenInput = {
  act: CitizenTicketAction['act'];
  fields: Readonly<Partial<Record<string, string>>>;
};

export type TicketPageModel = {
  lang: Lang;
  code: string;
  now: Date;
  /**
   * Status of the ticket: `PublicTicketStatus` if only the ticket code is known; with the PIN, `CitizenTicketStatus`, which
   * includes due dates.
   */
  label: PublicTicketStatus | CitizenTicketStatus;
  full?: Full | undefined;
  /** Suffix of the idempotency keys of all forms on the ticket page. */
  key: string;
  /** Result of the form that was submitted, for display. */
  notice?: { tone: 'leaf' | 'amber'; text: string } | undefined;
  unsent?: UnsentCitizenInput | undefined;
  errors: readonly FormError[];
  /** Whether the citizen must enter a confirmation code in addition to the PIN. */
  needsConfirmation?: boolean | undefined;
};
