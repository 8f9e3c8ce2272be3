import { describe, expect, test } from 'vitest';
import type { Directory } from '../../../../core/directory/model/directory.ts';
import type { Article } from '../../../../core/knowledge/article.ts';
import {
  listArticleReviewReminders,
  remindArticleOwners,
} from '../../../../core/messages/reminders/remind-article-owners.ts';
import { testDirectory, toLocalInstant } from '../../../support/directory/test-directory.ts';
import { memoryWeeklyMails } from '../../../support/memory/memory-weekly-mails.ts';

const [article] = testDirectory.articles;
if (!article) throw new Error('there are no articles');

const anArticle = (code: string, fields: Partial<Article>): Article => ({
  ...article,
  ...{ code, question: { vi: `Hỏi về ${code}` }, validFrom: '2021-12-03', validTo: null },
  ...{
    reviewedOn: '2021-12-03',
    expiresOn: undefined,
    reviewEveryMonths: 12,
    isPermanent: undefined,
  },
  ...fields,
});

const knowing = (...articles: Article[]): Directory => ({ ...testDirectory, articles });
/** A Monday, less than a week before the yearly reviews of articles from the launch are due. */
const monday = '2022-11-28T08:00';

/** Returns a function that runs the reminder at the given times, and the e-mails that the function sent. */
const aSchedule = (directory: Directory, fails = 0) => {
  const sent: { to: readonly string[]; subject: string; text: string }[] = [];
  const mails = memoryWeeklyMails();
  let attempts = 0;
  const run = (now: string) =>
    remindArticleOwners({
      mails,
      directory: async () => directory,
      portalUrl: 'https://1022.travinh.gov.vn',
      now: () => toLocalInstant(now),
      async send({ to, ...message }) {
        attempts += 1;
        if (attempts <= fails) return { kind: 'refused', reason: 'MessageRejected' };
        sent.push({ to: [to].flat(), ...message });
        return { kind: 'accepted', id: `mail-${attempts}` };
      },
    });
  return { run, sent };
};

describe('the weekly reminder of articles to review', () => {
  test('a weekly reminder lists a unit’s due, overdue and expiring articles in one e-mail to all its people', async () => {
    const { run, sent } = aSchedule(
      knowing(
        anArticle('due', { owner: 'SO_YT' }),
        anArticle('overdue', { owner: 'SO_YT', reviewEveryMonths: 6 }),
        anArticle('expiring', {
          owner: 'SO_YT',
          expiresOn: '2022-12-05',
          reviewEveryMonths: undefined,
        }),
        anArticle('later', { owner: 'SO_YT', reviewEveryMonths: 18 }),
      ),
    );
    await run(monday);
    expect(sent).toHaveLength(1);
    const [mail] = sent;
    const people = testDirectory.people.filter(({ unit }) => unit === 'SO_YT');
    expect(mail?.to).toEqual(people.map(({ email }) => email));
    expect(mail?.subject).toBe('[1022] 3 câu trả lời trong mục Hỏi đáp cần đơn vị xem lại');
    for (const part of [
      '1. Hỏi về overdue (Sở Y tế): trễ xem lại từ ngày 03/06/2022, người dân vẫn thấy.',
      '2. Hỏi về due (Sở Y tế): cần xem lại trước ngày 03/12/2022.',
      '3. Hỏi về expiring (Sở Y tế): hết giá trị sau ngày 05/12/2022.',
      'https://1022.travinh.gov.vn/hoi-dap/due',
      'https://1022.travinh.gov.vn/console/supervision?view=articles',
    ]) {
      expect(mail?.text).toContain(part);
    }
    expect(mail?.text).not.toContain('Hỏi về later');
  });
});

describe('the schedule of the article reminder', () => {
  test('article reminders are sent once a week on the first working day, even if the schedule runs repeatedly', async () => {
    const { run, sent } = aSchedule(knowing(anArticle('due', { owner: 'SO_YT' })));
    await Promise.all([run(monday), run(monday)]);
    await run('2022-11-28T08:30');
    await run('2022-11-29T08:00');
    expect(sent).toHaveLength(1);
    await run('2022-12-05T08:00');
    expect(sent).toHaveLength(2);
  });

  test('article reminders are sent on Tuesday if Monday is a holiday', async () => {
    const expiring = { owner: 'SO_YT', expiresOn: '2022-01-05', reviewEveryMonths: undefined };
    const { run, sent } = aSchedule(knowing(anArticle('due', expiring)));
    await run('2022-01-03T08:30');
    expect(sent).toEqual([]);
    await run('2022-01-04T08:00');
    expect(sent).toHaveLength(1);
  });

  test('no article reminder is sent if no article is due for review', async () => {
    const { run, sent } = aSchedule(knowing(anArticle('later', { reviewEveryMonths: 18 })));
    expect(await run(monday)).toEqual({ week: '2022-11-28', sent: 0 });
    expect(sent).toEqual([]);
  });

  test('a failed article reminder is retried by the next run, and its error names the unit but no person', async () => {
    const { run, sent } = aSchedule(knowing(anArticle('due', { owner: 'SO_YT' })), 1);
    await expect(run(monday)).rejects.toThrow(
      'Article review e-mail of 2022-11-28 not sent to SO_YT (MessageRejected); retried by the next run',
    );
    await run('2022-11-28T08:30');
    expect(sent).toHaveLength(1);
  });
});

describe('the recipients of the article reminder', () => {
  test('the operators receive article reminders for units without people in the roster', () => {
    const articles = [
      anArticle('commune', { owner: 'UBND_XA' }),
      anArticle('own', { owner: 'TONG_DAI' }),
    ];
    const [reminder, ...others] = listArticleReviewReminders(
      knowing(...articles),
      toLocalInstant(monday),
    );
    expect(others).toEqual([]);
    expect(reminder).toMatchObject({ unit: 'TONG_DAI', isOperator: true });
    expect(reminder?.articles.map(({ ownerName }) => ownerName)).toContain(
      testDirectory.units.find(({ code }) => code === 'UBND_XA')?.name,
    );
  });

  test('the successor of an ended unit receives its article reminders under the successor’s name', () => {
    const due = anArticle('due', { owner: 'SO_LDTBXH', reviewedOn: '2024-04-10' });
    const [reminder] = listArticleReviewReminders(knowing(due), toLocalInstant('2025-04-07T08:00'));
    expect(reminder?.unit).not.toBe('SO_LDTBXH');
    expect(reminder?.unitName).toBe('Sở Nội vụ');
    expect(reminder?.articles[0]?.ownerName).toBe('Sở Nội vụ');
  });

  test('operators are reminded to review articles of a unit that ends within the notice period', () => {
    const due = anArticle('due', { owner: 'CDC', reviewedOn: '2024-07-03' });
    const remind = (on: string) => listArticleReviewReminders(knowing(due), toLocalInstant(on));
    const successor = 'Trung tâm Kiểm soát bệnh tật tỉnh Vĩnh Long';
    expect(remind('2025-06-30T08:00')).toMatchObject([
      { unit: 'TONG_DAI', articles: [{ code: 'due', ownerName: successor }] },
    ]);
    expect(remind('2025-07-01T08:00')).toMatchObject([
      { unit: 'CDC', articles: [{ code: 'due', ownerName: successor }] },
    ]);
  });
});
