import { expect, test } from 'vitest';
import { SmsDeliveryLog } from '../../../adapters/sns/delivery-log.ts';
import { logEvent, smsLine } from '../../support/provider-events.ts';

const at = new Date('2021-12-03T01:01:02.669Z');

test('every line of SNS’s log is about the message that it names', () => {
  const lines = [
    smsLine('one', 'FAILURE', 'Unknown error attempting to reach phone'),
    smsLine('two', 'SUCCESS', 'Message has been accepted by phone carrier'),
  ];
  expect(SmsDeliveryLog.parse(logEvent(lines))).toEqual([
    {
      about: { messageId: 'one' },
      what: 'bounced',
      why: 'Unknown error attempting to reach phone',
      at,
    },
    {
      about: { messageId: 'two' },
      what: 'delivered',
      why: 'Message has been accepted by phone carrier',
      at,
    },
  ]);
});

test('no number is kept, not even in the carrier’s words', () => {
  const line = smsLine('one', 'FAILURE', 'No such subscriber: +84912345678');
  const kept = SmsDeliveryLog.parse(logEvent([line]));
  expect(kept).toMatchObject([{ why: 'No such subscriber: …' }]);
  expect(JSON.stringify(kept)).not.toContain('912345678');
});

test('a line that is broken is refused without being quoted', () => {
  const { error } = SmsDeliveryLog.safeParse(logEvent(['{"destination":"+84912345678"']));
  expect(error?.message ?? '+84912345678').not.toContain('912345678');
});

test('CloudWatch may ask whether somebody is there', () => {
  const question = 'CWL CONTROL MESSAGE: Checking health of destination Lambda.';
  expect(SmsDeliveryLog.parse(logEvent([question], 'CONTROL_MESSAGE'))).toEqual([]);
});
