import type { ServiceRow } from '../../../../core/directory/service.ts';
import type { CommuneChoice } from '../../../../core/intake/find-places.ts';
import type { ReportStep } from '../../../../core/intake/report-steps.ts';
import type { Lang } from '../../../../core/messages/lang.ts';
import type { PageError } from '../../../design/view/field.ts';
import type { AccusedChoice } from '../accused-field.ts';
import type { ReportGuidance } from '../report-guidance.ts';
import type { TopicChoice } from '../topic-questions.ts';

/** What the page shows of reports that may be about the same matter. */
type ShownRepeats =
  | { kind: 'counted'; count: number; days: number }
  | {
      kind: 'listed';
      days: number;
      tickets: readonly { code: string; openedAt: Date; status: string }[];
    };

/** A row of the last page: what was asked, what was said, and where to change it. */
export type CheckRow = {
  step: ReportStep;
  label: string;
  lines: readonly string[];
  /** Of the lines, where it isn't the page's. */
  lang?: Lang | undefined;
};

export type ReportPageModel = {
  lang: Lang;
  /** The report's own idempotency key: the same from the first step to the receipt. */
  key: string;
  step: ReportStep;
  services: readonly ServiceRow[];
  service?: ServiceRow | undefined;
  topics: readonly TopicChoice[];
  /** All that was typed so far, on whatever step. */
  values: Readonly<Partial<Record<string, string>>>;
  errors: readonly PageError[];
  /** It can be had again by its address: nothing was typed yet. */
  isFirst?: boolean | undefined;
  /** Communes to choose from, and districts to look through. */
  places?: {
    choices: readonly CommuneChoice[];
    isCut: boolean;
    /** Searched for in vain, or the district whose communes these are. */
    missed?: string | undefined;
    district?: string | undefined;
    districts: readonly { code: string; name: string }[];
  };
  /** Units that a report may be about. */
  accused?: readonly AccusedChoice[] | undefined;
  /** Why the report isn't for the hotline. */
  guidance?: ReportGuidance | undefined;
  /** Asks whether it is a denunciation. */
  mayBeDenunciation?: boolean | undefined;
  /** Somebody's life may be in danger by what was written. */
  isEmergency?: boolean | undefined;
  /** It goes where emergencies go, and waits behind nothing else. */
  isUrgent?: boolean | undefined;
  /** Messages can be sent to a telephone number by Zalo. */
  hasZalo?: boolean | undefined;
  rows?: readonly CheckRow[] | undefined;
  /** The topic that the text speaks of, where another one was chosen. */
  hint?: { topic: string; name: string; lang: Lang } | undefined;
  repeats?: ShownRepeats | undefined;
  now: Date;
};
