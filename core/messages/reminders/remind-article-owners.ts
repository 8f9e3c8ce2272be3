import type { Directory } from '../../directory/model/directory.ts';
import { findUnitRow, getOperatorUnit } from '../../directory/model/unit.ts';
import { listDueArticles } from '../../knowledge/article.ts';
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
 * Returns the reminders to review articles, one per responsible unit or its successor. A unit without people in the roster
 * gets none; the operators get the reminder instead. This happens, for example, if the responsible unit exists once per area.
 */
export function listArticleReviewReminders(
  directory: Directory,
  now: Date,
): ArticleReviewReminder[] {
  const operators = getOperatorUnit(directory, now);
  const due = listDueArticles(directory, now).map(({ article, due }) => {
    const owner = findUnitRow(directory, article.owner, now);
    const hasPeople = owner && listAddresses(directory, owner.code, now).length > 0;
    const { code, question } = article;
    const ownerName = owner?.name ?? article.owner;
    return {
      unit: hasPeople ? owner.code : operators.code,
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
