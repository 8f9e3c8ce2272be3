import type {
  CitizenTicketStatus,
  CitizenTicketView,
  PublicTicketStatus,
} from '../../../../core/intake/follow/citizen-view.ts';
import type { Lang } from '../../../../core/messages/lang.ts';
import type { CitizenTicketAction } from '../../../../core/ticket/model/action.ts';
import type { Delays } from '../../../../core/ticket/read/delays.ts';
import type { FormError } from '../../../design/view/components/field.ts';
import type { PhotoView } from '../../../design/view/components/photo-list.ts';
import type { TopicAnswerView } from '../../../design/view/components/topic-answers.ts';
import type { AnswerView } from '../public/answer-card.ts';

/** Ticket data that is displayed only after the PIN was entered. */
type Full = Omit<CitizenTicketView, 'answer' | 'mergedInto'> & {
  delays?: Delays | undefined;
  answer?: AnswerView | undefined;
  mergedInto?:
    | (Omit<NonNullable<CitizenTicketView['mergedInto']>, 'answer'> & {
        answer?: AnswerView | undefined;
        delays?: Delays | undefined;
      })
    | undefined;
  serviceName: string;
  isHealth: boolean;
  /** Whether the report might complain about an office. */
  isProtected: boolean;
  text: string;
  answers?: readonly TopicAnswerView[] | undefined;
  topic?: { name: string; lang: Lang } | undefined;
  areaName?: string | undefined;
  place?: string | undefined;
  photos: { shown: readonly PhotoView[]; bounds: { perTicket: number; maxBytes: number } };
};

/** Form input that the server couldn't record. The page displays it again in the form. */
export type UnsentCitizenInput = {
  action: CitizenTicketAction['act'];
  fields: Readonly<Partial<Record<string, string>>>;
};

export type TicketPageModel = {
  lang: Lang;
  code: string;
  now: Date;
  /**
   * Status of the ticket: `PublicTicketStatus` without the PIN; `CitizenTicketStatus`, which includes due dates, with the
   * PIN.
   */
  label: PublicTicketStatus | CitizenTicketStatus;
  full?: Full | undefined;
  /** Suffix of the idempotency keys of all forms on the ticket page. */
  key: string;
  /** Notice about the form that was just submitted, such as a confirmation. */
  notice?: { tone: 'leaf' | 'amber'; text: string } | undefined;
  unsent?: UnsentCitizenInput | undefined;
  errors: readonly FormError[];
  /** Whether the citizen must enter a confirmation code in addition to the PIN. */
  needsConfirmation?: boolean | undefined;
};
