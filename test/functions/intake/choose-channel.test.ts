import { describe, expect, test } from 'vitest';
import { toNewTicket } from '../../../core/intake/open/new-ticket.ts';
import { listCitizenChannels } from '../../../core/messages/schedule/channel-steps.ts';
import { parseReportForm } from '../../../functions/intake/report/form/report-form.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { openingMorning } from '../../support/samples/a-ticket.ts';
import { testHmac } from '../../support/test-hmac.ts';

const fields = {
  ...{ service: 'violation', topic: 'VP02', areaCode: '29254', anonymous: 'on' },
  text: 'Quán bán hàng không ai đeo khẩu trang, tụ tập đông người',
  ...{ phone: '0912 345 678', email: 'ba@example.vn' },
};

/** Returns the channels of the receipt and of the answer for the form's choice. */
const channelsAfter = (choice: Record<string, string>, of: object = fields) => {
  const now = openingMorning;
  const read = parseReportForm(
    { ...of, ...choice },
    { directory: testDirectory, on: now, lang: 'vi' },
  );
  if (read.kind !== 'read') throw new Error('The form is not a report');
  const sender = { channel: 'web' as const, key: 'a-key-of-this-report' };
  const placed = { topic: undefined, area: undefined, accused: [], declared: [] };
  const ticket = toNewTicket(read.report, placed, sender, {
    ...{ directory: testDirectory, hmac: testHmac, openedAt: now },
  });
  const then = { directory: testDirectory, now };
  return (['receipt', 'answered'] as const).map((about) =>
    listCitizenChannels({ about }, ticket, then).join(' '),
  );
};

describe('notification channels chosen in the report form', () => {
  test.each([
    [{}, '', 'sms email'],
    [{ notifyBy: 'sms' }, '', 'sms email'],
    [{ notifyBy: 'sms', receiptSms: 'on' }, 'sms email', 'sms email'],
    [{ notifyBy: 'email' }, '', 'email sms'],
    [{ notifyBy: 'zalo' }, '', 'zns sms email'],
    [{ notifyBy: 'email', receiptSms: 'on' }, 'email sms', 'email sms'],
    [{ notifyBy: 'zalo', receiptSms: 'on' }, 'zns sms email', 'zns sms email'],
    [{ notifyBy: 'none', receiptSms: 'on' }, '', ''],
  ])(
    'the form choice %j sends the receipt by %j and the answer by %j',
    (choice, receipt, answer) => {
      expect(channelsAfter(choice)).toEqual([receipt, answer]);
    },
  );

  test('a report with a landline number gets its receipt and answer by e-mail, not by Zalo or SMS', () => {
    const landline = { ...fields, phone: '0294 3855 123' };
    expect(channelsAfter({ notifyBy: 'zalo', receiptSms: 'on' }, landline)).toEqual([
      'email',
      'email',
    ]);
  });

  test('a report with an unknown notification channel is rejected', () => {
    const read = parseReportForm(
      { ...fields, notifyBy: 'pigeon' },
      { directory: testDirectory, on: openingMorning, lang: 'vi' },
    );
    expect(read.kind).toBe('refused');
  });
});
