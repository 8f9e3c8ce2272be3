import { expect, test } from 'vitest';
import { SmsDeliveryLog } from '../../../adapters/sns/delivery-log.ts';
import {
  createLogSubscriptionEvent,
  createSmsLogEntry,
} from '../../support/events/provider-events.ts';

const at = new Date('2021-12-03T01:01:02.669Z');

test('each line of the SNS delivery log is parsed with the message id that it names', () => {
  const lines = [
    createSmsLogEntry('one', 'FAILURE', 'Unknown error attempting to reach phone'),
    createSmsLogEntry('two', 'SUCCESS', 'Message has been accepted by phone carrier'),
  ];
  expect(SmsDeliveryLog.parse(createLogSubscriptionEvent(lines))).toEqual([
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

test('phone numbers are removed from carrier texts in the SNS delivery log', () => {
  const line = createSmsLogEntry('one', 'FAILURE', 'No such subscriber: +84912345678');
  const reports = SmsDeliveryLog.parse(createLogSubscriptionEvent([line]));
  expect(reports).toMatchObject([{ why: 'No such subscriber: …' }]);
  expect(JSON.stringify(reports)).not.toContain('912345678');
});

test('a malformed line of the SNS delivery log is rejected without quoting it', () => {
  const { error } = SmsDeliveryLog.safeParse(
    createLogSubscriptionEvent(['{"destination":"+84912345678"']),
  );
  expect(error?.message ?? '+84912345678').not.toContain('912345678');
});

test('CloudWatch’s control message for log subscriptions is accepted', () => {
  const question = 'CWL CONTROL MESSAGE: Checking health of destination Lambda.';
  expect(SmsDeliveryLog.parse(createLogSubscriptionEvent([question], 'CONTROL_MESSAGE'))).toEqual(
    [],
  );
});
