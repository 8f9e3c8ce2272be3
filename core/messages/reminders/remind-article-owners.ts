import type { Directory } from '../../directory/model/directory.ts';
import {
  findUnitRow,
  getOperatorUnit,
  type Unit,
} from '../../directory/model/organization/unit.ts';
import { listDueArticles } from '../../knowledge/article.ts';
import { reviewNoticeDays } from '../../knowledge/content-review.ts';
import { dayMs } from '../../time/day-ms.ts';
import { type LocalDate, toLocalDate } from '../../time/local-date.ts';
import { isValidOn } from '../../time/validity.ts';
import { type ArticleToReview, composeArticleReviews } from '../compose/compose-article-reviews.ts';
import { findDueWeeklyMessage, type WeeklySchedule } from '../schedule/weekly-schedule.ts';
import { type SendMailsOnceDeps, sendMailsOnce } from './send-mails-once.ts';

/** Schedule of the reminder: on the first working day of the week. */
const schedule: WeeklySchedule = { weekday: 'mon', time: '08:00' };

export type ArticleReviewReminderDeps = SendMailsOnceDeps & {
  directory(): Promise<Directory>;
  portalUrl: string;
};

/** Reminder to one unit about the articles that its people must review. */
export type ArticleReviewReminder = {
  unit: string;
  unitName: string;
  isOperator: boolean;
  addresses: readonly string[];
  articles: readonly ArticleToReview[];
};

const listAddresses = ({ people }: Directory, unit: string, on: Date): string[] => {
  const date = toLocalDate(on);
  const held = people.filter((person) => person.unit === unit && isValidOn(person, date));
  return [...new Set(held.map(({ email }) => email))];
};

/**
 * Returns the unit that owns an article, and whether this unit can review it: it has people in the roster and does not end or
 * change within the notice period. If it does, returns the unit that owns the article afterwards.
 */
const findReviewer = (
  directory: Directory,
  owner: string,
  now: Date,
): { unit: Unit | undefined; canReview: boolean } => {
  const today = findUnitRow(directory, owner, now);
  const later = findUnitRow(directory, owner, new Date(now.getTime() + reviewNoticeDays * dayMs));
  if (today === undefined || today !== later) return { unit: later ?? today, canReview: false };
  return { unit: today, canReview: listAddresses(directory, today.code, now).length > 0 };
};

/**
 * Returns the reminders to review articles, one per responsible unit or its successor. The operators get the reminder instead
 * of a unit without people in the roster, such as a unit that exists once per area, and instead of a unit that ends soon.
 */
export function listArticleReviewReminders(
  directory: Directory,
  now: Date,
): ArticleReviewReminder[] {
  const operators = getOperatorUnit(directory, now);
  const due = listDueArticles(directory, now).map(({ article, due }) => {
    const { unit, canReview } = findReviewer(directory, article.owner, now);
    const { code, question } = article;
    const ownerName = unit?.name ?? article.owner;
    return {
      unit: unit && canReview ? unit.code : operators.code,
      article: { code, question: question.vi, ownerName, ...due },
    };
  });
  return [...Map.groupBy(due, ({ unit }) => unit)].map(([unit, own]) => ({
    unit,
    unitName: findUnitRow(directory, unit, now)?.name ?? unit,
    isOperator: unit === operators.code,
    addresses: listAddresses(directory, unit, now),
    articles: own.map(({ article }) => article),
  }));
}

/**
 * Reminds the owners of articles that have expired or are due for review, once a week on the first working day. Sends nothing
 * if no article is due. Idempotent per unit and week.
 */
export async function remindArticleOwners(
  deps: ArticleReviewReminderDeps,
): Promise<{ week?: LocalDate; sent: number }> {
  const [directory, now] = [await deps.directory(), deps.now()];
  const due = findDueWeeklyMessage(now, schedule, directory.calendar);
  if (!due) return { sent: 0 };
  const planned = listArticleReviewReminders(directory, now).map(
    ({ unit, addresses, articles, ...reader }) => ({
      unit,
      to: addresses,
      compose: async () =>
        composeArticleReviews(articles, { ...reader, portalUrl: deps.portalUrl }),
    }),
  );
  const sent = await sendMailsOnce('Article review e-mail', { week: due.week, planned }, deps);
  return { week: due.week, sent };
}
