import type {
  CitizenTicketStatus,
  CitizenView,
  PublicTicketStatus,
} from '../../../core/intake/citizen-view.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import type { CitizenTicketAction } from '../../../core/ticket/act.ts';
import type { GivenAnswer } from '../../design/view/answer-list.ts';
import type { PageError } from '../../design/view/field.ts';
import type { ShownPhoto } from '../../design/view/photo-list.ts';

/** What takes the PIN as well. */
type Full = CitizenView & {
  serviceName: string;
  isHealth: boolean;
  text: string;
  answers?: readonly GivenAnswer[] | undefined;
  topic?: { name: string; lang: Lang } | undefined;
  areaName?: string | undefined;
  place?: string | undefined;
  photos: { shown: readonly ShownPhoto[]; bounds: { perTicket: number; mostBytes: number } };
};

/** What was sent and not recorded; it stays in the form it came from. */
export type Unsent = {
  act: CitizenTicketAction['act'];
  fields: Readonly<Partial<Record<string, string>>>;
};

export type TicketPageModel = {
  lang: Lang;
  code: string;
  now: Date;
  /** What the code alone shows; with the PIN, by when each step is due as well. */
  label: PublicTicketStatus | CitizenTicketStatus;
  full?: Full | undefined;
  /** Names this page's forms: what is sent twice is recorded once. */
  key: string;
  /** What came of the form that was sent. */
  notice?: { tone: 'leaf' | 'amber'; text: string } | undefined;
  unsent?: Unsent | undefined;
  errors: readonly PageError[];
  /** Whether the PIN opens the ticket only together with a confirmation code. */
  needsConfirmation?: boolean | undefined;
};
