import type { Lang } from '../../../core/messages/lang.ts';
import type { Eligibility, GivenAnswers } from '../../../core/welfare/check-eligibility.ts';
import type { EligibilityQuestion, Programme } from '../../../core/welfare/programme.ts';
import type { PageError } from '../../design/view/field.ts';

export type ProgrammePageModel = {
  lang: Lang;
  programme: Programme;
  owner: string;
  /** The questions that concern whoever answered so far. */
  questions: readonly EligibilityQuestion[];
  answers: GivenAnswers;
  errors: readonly PageError[];
  /** Once there is one; more questions may have come up instead. */
  result?: Eligibility | undefined;
  /** Programmes that a rule leads to. */
  others: readonly Programme[];
};
