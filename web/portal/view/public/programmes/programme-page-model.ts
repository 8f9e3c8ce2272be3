import type { Lang } from '../../../../../core/messages/lang.ts';
import type {
  EligibilityAnswers,
  EligibilityResult,
} from '../../../../../core/welfare/check-eligibility.ts';
import type { EligibilityQuestion, Programme } from '../../../../../core/welfare/programme.ts';
import type { FormError } from '../../../../design/view/components/field.ts';

export type ProgrammePageModel = {
  lang: Lang;
  programme: Programme;
  owner: string;
  /** Service of the program's topic; undefined if the topic isn't valid. */
  service: string | undefined;
  /** Eligibility questions that still matter, given the answers so far. */
  questions: readonly EligibilityQuestion[];
  answers: EligibilityAnswers;
  errors: readonly FormError[];
  /** Result of the eligibility check, which can also be that more answers are needed. */
  result?: EligibilityResult | undefined;
  /** Other support programs to which the eligibility rules of this program refer. */
  others: readonly Programme[];
};
