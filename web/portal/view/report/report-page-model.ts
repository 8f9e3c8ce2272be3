import type { ServiceRow } from '../../../../core/directory/service.ts';
import type { CommuneChoice } from '../../../../core/intake/find-places.ts';
import type { ReportStep } from '../../../../core/intake/report-steps.ts';
import type { Lang } from '../../../../core/messages/lang.ts';
import type { FormError } from '../../../design/view/field.ts';
import type { AccusedUnitGroup } from '../accused-field.ts';
import type { ReportRejection } from '../report-guidance.ts';
import type { TopicChoice } from '../topic-questions.ts';

/** Likely duplicates of the report, for display. */
type ShownRepeats =
  | { kind: 'counted'; count: number; days: number }
  | {
      kind: 'listed';
      days: number;
      tickets: readonly { code: string; openedAt: Date; status: string }[];
    };

/** Row of the summary: question, answer, and the step to change it. */
export type ReportSummaryRow = {
  step: ReportStep;
  label: string;
  lines: readonly string[];
  /** Language of the answer lines in a summary row, if it differs from the page's. */
  lang?: Lang | undefined;
};

export type ReportPageModel = {
  lang: Lang;
  /** Idempotency key of the report, the same from the first step to the receipt. */
  key: string;
  step: ReportStep;
  services: readonly ServiceRow[];
  service?: ServiceRow | undefined;
  topics: readonly TopicChoice[];
  /** Input of all steps so far. */
  values: Readonly<Partial<Record<string, string>>>;
  errors: readonly FormError[];
  /** Whether nothing has been entered yet, so that the page has a plain address. */
  isFirst?: boolean | undefined;
  /** Communes to choose from, and districts for browsing. */
  places?: {
    choices: readonly CommuneChoice[];
    isCut: boolean;
    /** `missed` is a search text without results; `district` is the district whose communes are listed. */
    missed?: string | undefined;
    district?: string | undefined;
    districts: readonly { code: string; name: string }[];
  };
  accused?: readonly AccusedUnitGroup[] | undefined;
  /** Reason why the hotline is not competent for the report. */
  guidance?: ReportRejection | undefined;
  /** Whether the page asks if the report is a denunciation. */
  mayBeDenunciation?: boolean | undefined;
  /** Whether the text reads like an emergency. */
  isEmergency?: boolean | undefined;
  /** Whether the report is sent to the emergency endpoint, which has a separate rate limit. */
  isUrgent?: boolean | undefined;
  /** Whether Zalo messages can be sent to phone numbers. */
  hasZalo?: boolean | undefined;
  rows?: readonly ReportSummaryRow[] | undefined;
  /** Topic that triage proposes if it differs from the chosen one. */
  hint?: { topic: string; name: string; lang: Lang } | undefined;
  repeats?: ShownRepeats | undefined;
  now: Date;
};
