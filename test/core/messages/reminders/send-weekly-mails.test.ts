import { describe, expect, test } from 'vitest';
import type { Directory } from '../../../../core/directory/model/directory.ts';
import type { MessageProviderResult } from '../../../../core/messages/deliver/delivery-result.ts';
import {
  listWeeklyMailRecipients,
  sendWeeklyMails,
} from '../../../../core/messages/reminders/send-weekly-mails.ts';
import { testDirectory, toLocalInstant } from '../../../support/directory/test-directory.ts';
import { memoryStatistics } from '../../../support/memory/memory-statistics.ts';
import { memoryWeeklyMails } from '../../../support/memory/memory-weekly-mails.ts';

type SendWeeklyMailsInput = { to: string | readonly string[]; subject: string; text: string };

/** Builds the weekly e-mail job with a mail provider that returns the given responses in turn, then accepts. */
const aLeadership = (
  answers: (MessageProviderResult | Error)[] = [],
  known: Directory = testDirectory,
) => {
  const sent: SendWeeklyMailsInput[] = [];
  const attempts: (string | readonly string[])[] = [];
  const mails = memoryWeeklyMails();
  const run = (now: string) =>
    sendWeeklyMails({
      statistics: memoryStatistics({
        'open|-|violation|VP01|SO_YT|29254|web': { assigned: 2, 'late.resolve.100': 2 },
      }),
      late: { page: async () => ({ tickets: [] }) },
      mails,
      directory: async () => known,
      portalUrl: 'https://1022.travinh.gov.vn',
      now: () => toLocalInstant(now),
      async send(message) {
        attempts.push(message.to);
        const answer = answers.shift() ?? { kind: 'accepted', id: `mail-${attempts.length}` };
        if (answer instanceof Error) throw answer;
        if (answer.kind === 'accepted') sent.push(message);
        return answer;
      },
    });
  return { run, sent, attempts, mails };
};

const posts = listWeeklyMailRecipients(testDirectory, toLocalInstant('2021-12-06T07:30'));

describe('the weekly e-mail to the leadership', () => {
  test('the weekly e-mail is sent once to each leadership role, however often the schedule runs', async () => {
    const { run, sent } = aLeadership();
    await Promise.all([run('2021-12-06T07:30'), run('2021-12-06T07:30')]);
    await run('2021-12-06T08:00');
    await run('2021-12-08T07:00');
    expect(posts.length).toBeGreaterThan(1);
    expect(sent).toHaveLength(posts.length);
    expect(new Set(sent.map(({ to }) => to))).toEqual(
      new Set(posts.map(({ person }) => person.email)),
    );
  });

  test('the weekly e-mail is sent once to a person with several leadership roles', async () => {
    const shared = {
      ...testDirectory,
      people: testDirectory.people.map((one) => ({ ...one, email: 'a@b.vn' })),
    };
    const { run, sent } = aLeadership([], shared);
    await run('2021-12-06T07:30');
    expect(sent.map(({ to }) => to)).toEqual(['a@b.vn']);
  });

  test('the weekly e-mail names the unit, its statistics and the requested action, and links to two pages', async () => {
    const { run, sent } = aLeadership();
    await run('2021-12-06T07:30');
    const [first] = sent;
    expect(first?.subject).toBe(
      '[1022] Báo cáo tuần 29/11 – 05/12/2021: 2 phiếu quá hạn, 1 đơn vị cần đôn đốc',
    );
    for (const part of [
      `Kính gửi ${posts[0]?.unitName},`,
      '1. Sở Y tế: 2 phiếu quá hạn.',
      'Đề nghị lãnh đạo chỉ đạo',
      'https://1022.travinh.gov.vn/hieu-qua.',
      'https://1022.travinh.gov.vn/console/supervision?view=late',
    ]) {
      expect(first?.text).toContain(part);
    }
  });

  test('the weekly e-mail is sent again in the next week', async () => {
    const { run, sent } = aLeadership();
    await run('2021-12-06T07:30');
    await run('2021-12-13T07:30');
    expect(sent).toHaveLength(2 * posts.length);
  });
});

describe('a failed weekly e-mail', () => {
  test('a failed weekly e-mail is retried by the next run only for the role that did not get it', async () => {
    const { run, attempts, mails } = aLeadership([new Error('timeout')]);
    await expect(run('2021-12-06T07:30')).rejects.toThrow(
      /Weekly e-mail of 2021-12-06 not sent to/,
    );
    const failed = (await mails.latest()).filter(({ status }) => status === 'failed');
    expect(failed).toHaveLength(1);
    await run('2021-12-06T08:00');
    expect(attempts).toHaveLength(posts.length + 1);
    expect((await mails.latest()).map(({ status }) => status)).toEqual(posts.map(() => 'sent'));
  });

  test('a failed weekly e-mail is stored with its number of attempts', async () => {
    const { run, mails } = aLeadership(
      Array.from({ length: posts.length }, () => ({ kind: 'refused', reason: 'MessageRejected' })),
    );
    await expect(run('2021-12-06T07:30')).rejects.toThrow('MessageRejected');
    await run('2021-12-06T08:00');
    expect(await mails.latest()).toEqual(
      expect.arrayContaining([expect.objectContaining({ status: 'sent', attempts: 2 })]),
    );
  });
});
