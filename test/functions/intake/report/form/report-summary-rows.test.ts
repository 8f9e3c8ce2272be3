import { describe, expect, test } from 'vitest';
import { getService } from '../../../../../core/directory/model/services/service.ts';
import { toReportSummaryRows } from '../../../../../functions/intake/report/form/report-summary-rows.ts';
import { testDirectory } from '../../../../support/directory/test-directory.ts';
import { openingMorning } from '../../../../support/samples/a-ticket.ts';

const reader = { lang: 'vi', directory: testDirectory, now: openingMorning } as const;
const service = getService(testDirectory, 'violation', openingMorning);
const phone = '0912 345 678';
const email = 'ba@example.vn';

const getContactLines = (fields: Record<string, string>) =>
  toReportSummaryRows(fields, service, reader).at(-1)?.lines;

describe('the contact lines of the report summary', () => {
  test.each([
    [{ phone, notifyBy: 'sms' }, [phone, 'Tin nhắn SMS']],
    [{ phone, notifyBy: 'zalo' }, [phone, 'Zalo']],
    [{ phone, email, notifyBy: 'email' }, [phone, email, 'Email']],
    [{ email, notifyBy: 'sms' }, [email, 'Email']],
    [{ email, notifyBy: 'zalo' }, [email, 'Email']],
    [{ phone, notifyBy: 'email' }, [phone, 'Tin nhắn SMS']],
    [{ phone: '0294 3855 123', notifyBy: 'sms' }, ['0294 3855 123']],
    [{ email, notifyBy: 'none', receiptSms: 'on' }, [email, 'Không nhận tin']],
    [{ email, notifyBy: 'sms', receiptSms: 'on' }, [email, 'Email', 'Gửi cả mã và PIN cho tôi']],
    [{ notifyBy: 'sms', receiptSms: 'on' }, []],
  ])('%j is summarized as %j', (fields, lines) => {
    expect(getContactLines(fields)).toEqual(lines);
  });
});
