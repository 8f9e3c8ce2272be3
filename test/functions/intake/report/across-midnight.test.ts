import { expect, test } from 'vitest';
import { submitReport } from '../../../../functions/intake/report/report-api.ts';
import { setUpPublicApi } from '../../../support/api/set-up-public-api.ts';
import { toLocalInstant } from '../../../support/directory/test-directory.ts';
import { openingMorning } from '../../../support/samples/a-ticket.ts';
import { walkReportForm } from './walk-report-form.ts';

const toMinute = (local: string): number =>
  (toLocalInstant(local).getTime() - openingMorning.getTime()) / 60_000;
const [beforeMidnight, afterMidnight] = ['2025-06-30T23:58', '2025-07-01T00:02'].map(toMinute);
const explanation = 'Phường 7, thành phố Trà Vinh, nay thuộc phường Nguyệt Hoá';

/** Fills in the report form up to the contact data before midnight. */
const fillInBeforeMidnight = async () => {
  const form = walkReportForm({ minute: beforeMidnight });
  await form.post({ step: 'service', service: 'suggestion', key: 'a-key-of-sixteen-' });
  await form.send({ group: '' }, { areaQuery: 'phường 7, thành phố Trà Vinh' });
  await form.send({ text: 'Nên trồng thêm cây xanh dọc đường' });
  return form;
};

test('a commune selected before midnight is its successor on the summary after midnight', async () => {
  const form = await fillInBeforeMidnight();
  expect(form.fields()).toMatchObject({ areaCode: '29254', areaDay: '2025-06-30' });
  form.api.at(afterMidnight ?? 0);
  await form.next();
  expect(form.step()).toBe('check');
  expect(form.page()).toContain(explanation);
});

test('a report sent after midnight opens a ticket for the successor, and the receipt explains it', async () => {
  const form = await fillInBeforeMidnight();
  await form.next();
  form.api.at(afterMidnight ?? 0);
  const { statusCode } = await form.next();
  expect([statusCode, form.page()]).toEqual([201, expect.stringContaining(explanation)]);
  expect(form.tickets.all()).toMatchObject([{ areaCode: '29254', areaName: 'Phường Nguyệt Hoá' }]);
});

test('the API accepts the code of an ended commune and explains which one replaced it', async () => {
  const api = setUpPublicApi();
  api.at(afterMidnight ?? 0);
  const report = {
    ...{ service: 'suggestion', areaCode: '29239', text: 'Nên trồng thêm cây xanh dọc đường' },
    reporter: { kind: 'person', anonymous: true },
  };
  const reply = await api.ask(submitReport, {
    body: JSON.stringify(report),
    headers: { 'idempotency-key': 'a-key-of-sixteen-' },
  });
  expect(reply.statusCode).toBe(201);
  expect(reply.body).toMatch(/"areaNotice":"Phường [^"]+ Trà Vinh, nay thuộc phường/);
});
