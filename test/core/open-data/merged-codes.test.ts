import { expect, test } from 'vitest';
import { toDomainEvent } from '../../../core/events/domain-event.ts';
import { toOpenDataRequestRow } from '../../../core/open-data/request-row.ts';
import {
  listPublicUpdates,
  toUpdateResponse,
} from '../../../core/open311/updates/public-updates.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { codes, mergedReports, officer, type Report } from '../intake/merged-reports.ts';

const publishedTexts = {
  description: 'Một quán mở cửa quá giờ',
  answer: 'Đã nhắc nhở',
  address: 'Phường 7',
  agency: 'UBND phường 7',
};
const names = ['common', 'first', 'second'] as const;

const publicOf = async (name: Report, { history }: Awaited<ReturnType<typeof mergedReports>>) => {
  const { ticket, events } = await history(name);
  return {
    row: toOpenDataRequestRow(
      { ticket, events },
      { kind: 'published', words: publishedTexts },
      testDirectory,
    ),
    events: events.flatMap((event) => toDomainEvent(ticket, event, testDirectory) ?? []),
    updates: listPublicUpdates(ticket, events).map((update) =>
      toUpdateResponse(ticket.code, update, { texts: publishedTexts, lang: 'vi' }),
    ),
  };
};

test('open data, domain events and updates about a ticket do not name tickets merged into it', async () => {
  const reports = await mergedReports();
  await reports.act('first', { act: 'write', text: 'Tối qua quán vẫn mở cửa' });
  await reports.perform('common', { act: 'answer', text: 'Đã lập biên bản, đã nhắc.' }, officer);
  await reports.act('second', { act: 'rate', score: 2 });
  await reports.act('first', { act: 'reopen', reason: 'Quán vẫn mở cửa sau 21 giờ' });
  await reports.unmerge('second');
  for (const name of names) {
    const text = JSON.stringify(await publicOf(name, reports));
    const named = names.filter((other) => text.includes(codes[other]));
    expect(named).toEqual([name]);
    expect(text).not.toMatch(/vẫn mở cửa/);
  }
});

test('reopening by a merged ticket’s citizen is published only as an event of the ticket into which it was merged', async () => {
  const reports = await mergedReports();
  await reports.perform('common', { act: 'answer', text: 'Đã lập biên bản, đã nhắc.' }, officer);
  await reports.act('first', { act: 'reopen', reason: 'Quán vẫn mở cửa sau 21 giờ' });
  const kindsOf = async (name: Report) =>
    (await publicOf(name, reports)).events.map(({ kind }) => kind);
  expect(await kindsOf('common')).toContain('reopened');
  expect(await kindsOf('first')).not.toContain('reopened');
});
