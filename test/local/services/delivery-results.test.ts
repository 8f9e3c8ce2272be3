import { describe, expect, test } from 'vitest';
import { SesDeliveryEvent } from '../../../adapters/ses/mail-event.ts';
import { SmsDeliveryLog } from '../../../adapters/sns/delivery-log.ts';
import { readResources } from '../../../local/assembly/resources.ts';
import { type Json, JsonObject, Template } from '../../../local/assembly/template.ts';
import type { OutboxMessage } from '../../../local/component-types.ts';
import { createMessageDeliveryResultSimulator } from '../../../local/services/delivery-results.ts';
import { aTicket } from '../../support/samples/a-ticket.ts';

const fn = 'arn:aws:lambda:ap-southeast-1:000000000000:function:Receive';
const failures = 'sns/ap-southeast-1/000000000000/DirectPublishToPhoneNumber/Failure';
const now = new Date('2021-12-03T01:05:00.000Z');

const wired = {
  Settings: { Type: 'AWS::SES::ConfigurationSet' },
  Events: {
    Type: 'AWS::SES::ConfigurationSetEventDestination',
    Properties: {
      ConfigurationSetName: { Ref: 'Settings' },
      EventDestination: {
        MatchingEventTypes: ['bounce', 'delivery'],
        EventBridgeDestination: {
          EventBusArn: 'arn:aws:events:ap-southeast-1:000000000000:event-bus/default',
        },
      },
    },
  },
  Rule: {
    Type: 'AWS::Events::Rule',
    Properties: {
      EventPattern: {
        source: ['aws.ses'],
        detail: { mail: { tags: { 'ses:configuration-set': [{ Ref: 'Settings' }] } } },
      },
      Targets: [{ Arn: fn, Id: 'Target0' }],
    },
  },
  Log: { Type: 'AWS::Logs::LogGroup', Properties: { LogGroupName: failures } },
  Subscription: {
    Type: 'AWS::Logs::SubscriptionFilter',
    Properties: { LogGroupName: { Ref: 'Log' }, FilterPattern: '', DestinationArn: fn },
  },
};

/**
 * Opens the simulated delivery reports for an assembly with these resources, and records the events they send to functions.
 */
const providers = (Resources: object = wired, { isLogging = true } = {}) => {
  const stack = {
    name: 'App',
    account: '000000000000',
    region: 'ap-southeast-1',
    template: Template.parse({ Resources }),
    assets: new Map<string, string>(),
  };
  const sent: [string, Json][] = [];
  const clock = { now: () => now };
  const logRole = { DeliveryStatusIAMRole: 'arn:aws:iam::000000000000:role/Log' };
  return {
    sent,
    ...createMessageDeliveryResultSimulator({
      resources: readResources([stack], 'http://localhost'),
      invocations: {
        name: 'a test',
        send: (arn, event) => sent.push([arn, event]),
        nextDueAt: () => undefined,
        runDue: async () => undefined,
        isQuiet: () => true,
      },
      clock,
      sns: { smsAttributes: () => (isLogging ? logRole : {}) },
    }),
  };
};

const { code } = aTicket();
const mail: OutboxMessage = {
  id: '1',
  at: '2021-12-03T08:00:00+07:00',
  kind: 'email',
  to: 'officer@unit.example',
  subject: 'Phiếu mới',
  body: 'Kính gửi',
  links: [],
  ticket: code,
  alert: 'assigned.1-UBND_XA.29254-handler-email',
  messageId: 'name of SES',
  from: 'tong-dai@1022.example',
  configurationSet: 'App-Settings',
};
const sms: OutboxMessage = { ...mail, kind: 'sms', to: '+84912345678', messageId: 'name of SNS' };

describe('simulated bounce of an e-mail', () => {
  test("a simulated e-mail bounce sends SES's bounce event to the targets of the matching rule", () => {
    const { bounce, sent } = providers();
    expect(bounce(mail)).toBe(1);
    expect(sent.map(([arn]) => arn)).toEqual([fn]);
    expect(SesDeliveryEvent.parse(sent[0]?.[1])).toEqual([
      { about: { code, key: mail.alert }, what: 'bounced', why: 'Permanent/General', at: now },
    ]);
    expect(JsonObject.parse(sent[0]?.[1])).toMatchObject({
      'detail-type': 'Email Bounced',
      time: '2021-12-03T01:05:00Z',
      detail: { mail: { timestamp: '2021-12-03T01:00:00.000Z', destination: [mail.to] } },
    });
  });

  test.each([
    ['its configuration set publishes no events', { ...mail, configurationSet: 'another' }],
    ['it has no configuration set', { ...mail, configurationSet: undefined }],
  ])('a simulated e-mail bounce sends no event when %s', (_why, item) => {
    const { bounce, sent } = providers();
    expect([bounce(item), sent]).toEqual([0, []]);
  });

  test('a simulated e-mail bounce sends no event without a matching rule', () => {
    const { Rule: _, ...without } = wired;
    expect(providers(without).bounce(mail)).toBe(0);
  });
});

describe('simulated failure of an SMS', () => {
  test('a simulated SMS failure becomes a compressed SNS log line for the subscribed function', () => {
    const { fail, sent } = providers();
    expect(fail(sms)).toBe(1);
    expect(sent.map(([arn]) => arn)).toEqual([fn]);
    expect(SmsDeliveryLog.parse(sent[0]?.[1])).toEqual([
      {
        about: { messageId: 'name of SNS' },
        what: 'bounced',
        why: 'Phone is currently unreachable/unavailable',
        at: now,
      },
    ]);
  });

  test("a simulated SMS failure is not logged without the account's delivery status role", () => {
    expect(providers(wired, { isLogging: false }).fail(sms)).toBe(0);
  });

  test('a simulated SMS failure is reported to nobody without a log subscription', () => {
    const { Subscription: _, ...without } = wired;
    expect(providers(without).fail(sms)).toBe(0);
  });
});

test.each([
  ['Rule', { ScheduleExpression: 'rate(1 day)', Targets: [] }, 'EventPattern'],
  ['Rule', { EventPattern: {}, Targets: [{ Arn: fn, InputPath: '$.detail' }] }, 'InputPath'],
  ['Rule', { EventPattern: { a: [{ numeric: ['>', 1] }] }, Targets: [] }, 'numeric'],
  [
    'Rule',
    { EventBusName: 'mine', EventPattern: {}, Targets: [] },
    'which does not exist in the cloud assembly',
  ],
  [
    'Subscription',
    { LogGroupName: failures, FilterPattern: '{ $.a = 1 }', DestinationArn: fn },
    'only subscriptions to every line',
  ],
] as const)(
  'reading the cloud assembly throws for an unsupported %s: %j',
  (id, Properties, why) => {
    const resources = { ...wired, [id]: { ...wired[id], Properties } };
    expect(() => providers(resources)).toThrow(why);
  },
);
