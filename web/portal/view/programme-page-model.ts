import type { Lang } from '../../../core/messages/lang.ts';
import type { Eligibility, GivenAnswers } from '../../../core/welfare/check-eligibility.ts';
import type { EligibilityQuestion, Programme } from '../../../core/welfare/programme.ts';
import type { FormError } from '../../design/view/field.ts';

export type ProgrammePageModel = {
  lang: Lang;
  programme: Programme;
  owner: string;
  /** Eligibility questions that apply, given the answers so far. */
  questions: readonly EligibilityQuestion[];
  answers: GivenAnswers;
  errors: readonly FormError[];
  /** Result of the eligibility check; it may also state that more answers are needed. */
  result?: Eligibility | undefined;
  /** Other support programmes to which the eligibility rules refer. */
  others: readonly Programme[];
};
