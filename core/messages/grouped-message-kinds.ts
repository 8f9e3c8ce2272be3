import { articleReviewMessage } from './kinds/grouped/article-review.ts';
import { digestMessage } from './kinds/grouped/digest.ts';
import { emergenciesMessage } from './kinds/grouped/emergencies.ts';
import type { GroupedMessageKind } from './kinds/grouped/grouped-message.ts';
import { morningReminderMessage } from './kinds/grouped/morning-reminder.ts';
import { weeklyReportMessage } from './kinds/grouped/weekly-report.ts';

/** Every kind of message about several tickets. */
export const groupedMessageKinds: readonly GroupedMessageKind[] = [
  digestMessage,
  morningReminderMessage,
  emergenciesMessage,
  weeklyReportMessage,
  articleReviewMessage,
];
