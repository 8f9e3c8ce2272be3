// Known answers are a separate script, because most pages have no report form. They also appear without it, at the next step.
import { enableKnownAnswers } from './report/enable-known-answers.ts';

enableKnownAnswers();
