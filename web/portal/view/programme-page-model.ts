import type { Lang } from '../../../core/messages/lang.ts';
import type { Eligibility, GivenAnswers } from '../../../core/welfare/check-eligibility.ts';
import type { EligibilityQuestion, Programme } from '../../../core/welfare/programme.ts';
import type { FormError } from '../../design/view/field.ts';

export type ProgrammePageModel = {
  lang: Lang;
  programme: Programme;
  owner: string;
  /** Questions that apply according to the answers so far. */
  questions: readonly EligibilityQuestion[];
  answers: GivenAnswers;
  errors: readonly FormError[];
  /** Eligibility, once the answers suffice; it may also ask for more answers. */
  result?: Eligibility | undefined;
  /** Other programmes to which the eligibility rules refer. */
  others: readonly Programme[];
};
