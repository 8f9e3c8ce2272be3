import { expect, test } from 'vitest';
import { toNewTicket } from '../../../../core/intake/open/new-ticket.ts';
import { ReportRequest } from '../../../../core/intake/report/report.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';
import { openingMorning } from '../../../support/samples/a-ticket.ts';
import { testHmac } from '../../../support/test-hmac.ts';

const report = (reporter: object) =>
  ReportRequest.parse({
    service: 'violation',
    text: 'Quán karaoke vẫn mở cửa mỗi tối',
    reporter: { kind: 'person', ...reporter },
  });

const nowhere = { topic: undefined, area: undefined, accused: [], declared: [] };
const context = { directory: testDirectory, hmac: testHmac, openedAt: openingMorning };

const basesFor = (reporter: object) => {
  const sender = { channel: 'web', key: 'a-key-of-sixteen-' } as const;
  return toNewTicket(report(reporter), nowhere, sender, context).bases;
};

test.each([
  ['a telephone number', { phone: '0912345678' }],
  ['an e-mail address', { email: 'ba@example.vn' }],
  ['a name', { name: 'Trần Văn Ba' }],
  ['the telephone number of an anonymous sender', { phone: '0912345678', anonymous: true }],
])('a report with %s is processed on the legal basis of consent', (_, reporter) => {
  expect(basesFor(reporter)).toEqual(['public-task', 'consent']);
});

test.each([
  ['no contact', {}],
  ['the name of a sender who stays anonymous', { name: 'Trần Văn Ba', anonymous: true }],
])('a report with %s needs no consent', (_, reporter) => {
  expect(basesFor(reporter)).toEqual(['public-task']);
});
