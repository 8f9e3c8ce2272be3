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

/** Data that is visible only with the PIN. */
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

/** Form input that was not recorded; the form shows it again. */
export type UnsentCitizenInput = {
  act: CitizenTicketAction['act'];
  fields: Readonly<Partial<Record<string, string>>>;
};

export type TicketPageModel = {
  lang: Lang;
  code: string;
  now: Date;
  /** Data visible with the code alone (`PublicTicketStatus`), or with the PIN also the due dates. */
  label: PublicTicketStatus | CitizenTicketStatus;
  full?: Full | undefined;
  /** Suffix of the idempotency keys of the ticket page's forms. */
  key: string;
  /** Result of the submitted form, for display. */
  notice?: { tone: 'leaf' | 'amber'; text: string } | undefined;
  unsent?: UnsentCitizenInput | undefined;
  errors: readonly FormError[];
  /** Whether the PIN opens the ticket only together with a confirmation code. */
  needsConfirmation?: boolean | undefined;
};
