import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWeeklyMailStore } from '../../../../adapters/dynamodb/messages/weekly-mail-store.ts';
import { toLocalInstant } from '../../../support/directory/test-directory.ts';
import { startTestTable } from '../../../support/table/test-table.ts';

let table: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  table = await startTestTable();
}, 120_000);
afterAll(() => table.stop());

const [now, lease, later] = [
  toLocalInstant('2021-12-06T07:30'),
  toLocalInstant('2021-12-06T07:35'),
  toLocalInstant('2021-12-06T08:00'),
];

test('only one of several concurrent claims of a weekly e-mail succeeds until its lease ends', async () => {
  const store = createWeeklyMailStore(table);
  const mail = { week: '2021-12-06', unit: 'UBND_TINH' };
  const claims = await Promise.all(Array.from({ length: 8 }, () => store.claim(mail, now, lease)));
  expect(claims.filter(Boolean)).toHaveLength(1);
  expect(await store.claim(mail, toLocalInstant('2021-12-06T07:34'), lease)).toBe(false);
  expect(await store.claim(mail, later, toLocalInstant('2021-12-06T08:05'))).toBe(true);
});

test('a failed weekly e-mail can be claimed again at once, and a sent one never', async () => {
  const store = createWeeklyMailStore(table);
  const mail = { week: '2021-12-06', unit: 'VP_UBND' };
  await store.claim(mail, now, lease);
  await store.settle(mail, { status: 'failed', at: now, provider: 'MessageRejected' });
  expect(await store.claim(mail, now, lease)).toBe(true);
  await store.settle(mail, { status: 'sent', at: later, provider: 'id', subject: 'S', text: 'T' });
  expect(
    await store.claim(mail, toLocalInstant('2021-12-08T07:00'), toLocalInstant('2021-12-08T07:05')),
  ).toBe(false);
});

test('weekly e-mails are listed with their status, latest week first', async () => {
  const store = createWeeklyMailStore(table);
  await store.claim({ week: '2021-12-13', unit: 'UBND_TINH' }, now, lease);
  const [first, ...others] = await store.latest();
  expect(first).toMatchObject({ week: '2021-12-13', status: 'sending', attempts: 1 });
  expect(others).toContainEqual(
    expect.objectContaining({ unit: 'VP_UBND', status: 'sent', attempts: 2, text: 'T', at: later }),
  );
});

test('weekly e-mails about article reviews are claimed and listed separately from weekly e-mails to the leadership', async () => {
  const [leadership, reviews] = [
    createWeeklyMailStore(table),
    createWeeklyMailStore(table, 'articleReviewMail'),
  ];
  const mail = { week: '2021-12-20', unit: 'VP_UBND' };
  expect(await leadership.claim(mail, now, lease)).toBe(true);
  expect(await reviews.claim(mail, now, lease)).toBe(true);
  expect((await reviews.latest()).map(({ week }) => week)).toEqual(['2021-12-20']);
});
