import { dayMs } from '../../../time/day-ms.ts';
import { toLocalDate } from '../../../time/local-date.ts';
import { composeArticleReviews } from '../../compose/compose-article-reviews.ts';
import type { GroupedMessageKind } from './grouped-message.ts';

export const articleReviewMessage: GroupedMessageKind = {
  key: 'officer.article-review',
  audience: 'officer',
  description: {
    vi: 'Ngày làm việc đầu tuần, khi có câu trả lời của đơn vị đến hạn xem lại',
    en: 'On the first working day of the week, if answers of the unit are due for review',
  },
  composeExamples({ directory, now, context }) {
    const unitName = context.unit.name;
    const [first] = directory.articles;
    const examples = [
      { reason: 'review-due', days: 7 } as const,
      { reason: 'expired', days: -3 } as const,
    ];
    const articles = examples.map(({ reason, days }) => ({
      code: first?.code ?? '',
      question: first?.question.vi ?? '',
      ownerName: unitName,
      reason,
      dueOn: toLocalDate(new Date(now.getTime() + days * dayMs)),
    }));
    const { portalUrl } = context;
    return [composeArticleReviews(articles, { unitName, isOperator: false, portalUrl })];
  },
};
