import type { ServiceRow } from '../../../../core/directory/model/services/service.ts';
import type { TopicEmergencyAdvice } from '../../../../core/directory/model/services/topic.ts';
import type { TopicChoice as ServiceTopicChoice } from '../../../../core/directory/read/topic-choices.ts';
import type { CommuneChoice, CommuneGroups } from '../../../../core/intake/open/find-places.ts';
import type { KnownPublication } from '../../../../core/intake/proposals/find-known-publications.ts';
import type { ReceptionOffice } from '../../../../core/intake/report/reception-office.ts';
import type {
  ReportFormProgress,
  ReportFormStep,
} from '../../../../core/intake/report/report-steps.ts';
import type { Lang } from '../../../../core/messages/lang.ts';
import type { FormError } from '../../../design/view/components/field.ts';
import type { TopicChoice } from './fields/topic-questions.ts';
import type { ReportRejection } from './notes/report-rejection.ts';
import type { ShownProposals } from './shown-proposals.ts';

/** Likely duplicates of the citizen's report: either their number, or the list of tickets. */
type ShownRepeats =
  | { kind: 'counted'; count: number; days: number }
  | {
      kind: 'listed';
      days: number;
      tickets: readonly { code: string; openedAt: Date; status: string }[];
    };

/** Row in the summary of the report, with the question, the answer, and the step in which the answer can be changed. */
export type ReportSummaryRow = {
  step: ReportFormStep;
  label: string;
  lines: readonly string[];
  /** Language of the answer in this row, if it differs from the language of the page. */
  lang?: Lang | undefined;
  /** Origin of an answer that the citizen did not enter in the form. */
  note?: string | undefined;
};

/**
 * Group of units that the citizen can select as accused, ordered by distance from the reported place. A unit type, such as
 * the commune committee, stands for the local unit.
 */
type AccusedUnitGroup = {
  label: string;
  choices: readonly { code: string; name: string }[];
};

export type ReportPageModel = {
  lang: Lang;
  /** Idempotency key of the report, which stays the same from the first step to the receipt. */
  key: string;
  step: ReportFormStep;
  progress?: ReportFormProgress | undefined;
  services: readonly ServiceRow[];
  service?: ServiceRow | undefined;
  topics: readonly TopicChoice[];
  /** Entries of the current list: groups of topics, or the topics of the selected group. */
  choices?: readonly ServiceTopicChoice[] | undefined;
  /** Form input of all completed steps, keyed by field name. */
  values: Readonly<Partial<Record<string, string>>>;
  errors: readonly FormError[];
  /** Whether the errors prevented sending the report, not only going to the next step. */
  isSending?: boolean | undefined;
  /** Whether the form contains no input yet. Only then the page has its own URL. */
  isFirst?: boolean | undefined;
  /**
   * Communes from which the citizen selects the place. `groups` are the districts, or the province, for browsing communes.
   */
  places?: {
    choices: readonly CommuneChoice[];
    isCut: boolean;
    /**
     * Search text for which no area was found, with the explanation if the place is in the province outside the hotline's
     * area.
     */
    missed?: string | undefined;
    outside?: string | undefined;
    /** Name of the district or province whose communes are listed. */
    group?: string | undefined;
    groups: CommuneGroups;
  };
  accused?: readonly AccusedUnitGroup[] | undefined;
  /** Whether every report about the selected topic complains about an office. */
  isAboutOffice?: boolean | undefined;
  /** Reason for redirecting the report, such as another competent authority. */
  guidance?: ReportRejection | undefined;
  /** Office for denunciations, if the page asks the citizen whether the report is a formal denunciation. */
  denunciation?: { office: ReceptionOffice | undefined } | undefined;
  /** Whether the text of the report reads like an emergency. */
  isEmergency?: boolean | undefined;
  /** Advice of the selected topic about when to dial which emergency numbers. */
  dangerAdvice?: TopicEmergencyAdvice | undefined;
  /** Whether the form is submitted to the emergency endpoint, which has its own rate limit. */
  isUrgent?: boolean | undefined;
  /** Whether the hotline can send Zalo messages to a phone number. */
  hasZalo?: boolean | undefined;
  /** Limits of photos. Without them, as in the console's preview, the form offers no photos. */
  photoBounds?: { perTicket: number; maxBytes: number } | undefined;
  rows?: readonly ReportSummaryRow[] | undefined;
  /** Invalid fields that are dropped from an emergency unless the sender corrects them. */
  invalid?: readonly { step: ReportFormStep; message: string }[] | undefined;
  /** Topic that triage proposes; present only if it differs from the selected topic. */
  hint?: { topic: string; name: string; lang: Lang } | undefined;
  repeats?: ShownRepeats | undefined;
  proposals?: ShownProposals | undefined;
  /** Published answers about the issue, if many people reported it. */
  known?: readonly KnownPublication[] | undefined;
  /** Phone number in the report text, which the lead unit would see. */
  phoneInText?: { words: string; isAnonymous: boolean } | undefined;
  now: Date;
};
