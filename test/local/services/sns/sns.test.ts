// biome-ignore lint/correctness/noUnresolvedImports: Biome's list of Node modules lacks those with the prefix only.
import { DatabaseSync } from 'node:sqlite';
import {
  PublishCommand,
  SetSMSAttributesCommand,
  SNSClient,
  SubscribeCommand,
} from '@aws-sdk/client-sns';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createSnsEmulator, type SnsEmulator } from '../../../../local/services/sns/sns.ts';
import { memoryOutbox } from '../memory-outbox.ts';
import { serveAwsService } from '../serve-aws-service.ts';

const topicArn = 'arn:aws:sns:ap-southeast-1:000000000000:Alarms';
const text = (StringValue: string) => ({ DataType: 'String', StringValue });
const now = new Date('2021-12-03T01:00:00Z');

let store: DatabaseSync;
let outbox: ReturnType<typeof memoryOutbox>;
let sns: SnsEmulator;
let served: Awaited<ReturnType<typeof serveAwsService>>;
let client: SNSClient;

const open = () => createSnsEmulator({ store, outbox, clock: { now: () => now } });

beforeEach(async () => {
  store = new DatabaseSync(':memory:');
  outbox = memoryOutbox();
  sns = open();
  sns.register(topicArn);
  served = await serveAwsService(sns);
  client = new SNSClient(served.client);
});
afterEach(() => {
  client.destroy();
  served.close();
});

const sms = (Message: string, PhoneNumber = '+84912345678') =>
  client.send(new PublishCommand({ PhoneNumber, Message }));

describe('SMS through the simulated SNS', () => {
  test('simulated SNS puts an SMS into the outbox with its ticket and notification key', async () => {
    const { MessageId } = await client.send(
      new PublishCommand({
        PhoneNumber: '+84912345678',
        Message: 'Tong dai 1022: <a> & "b" + 100% https://x.vn/a/1?b=2',
        MessageAttributes: {
          'AWS.SNS.SMS.SMSType': text('Transactional'),
          ticket: text('0123456789'),
          alert: text('1/ack/50'),
        },
      }),
    );
    expect(MessageId).toMatch(/^[0-9a-f-]{36}$/);
    expect(outbox.list()).toEqual([
      expect.objectContaining({
        kind: 'sms',
        to: '+84912345678',
        body: 'Tong dai 1022: <a> & "b" + 100% https://x.vn/a/1?b=2',
        segments: 1,
        ticket: '0123456789',
        alert: '1/ack/50',
        messageId: MessageId,
      }),
    ]);
  });

  test('simulated SNS accepts an SMS without ticket and notification key', async () => {
    await sms('hello');
    expect(outbox.list()[0]).toMatchObject({ ticket: undefined, alert: undefined });
  });

  test.each(['0912345678', '+0912345678', '84912345678', '+84 912 345 678', '+123456'])(
    'simulated SNS rejects an SMS to %s',
    async (phone) => {
      await expect(sms('hello', phone)).rejects.toMatchObject({
        name: 'InvalidParameterException',
      });
      expect(outbox.list()).toEqual([]);
    },
  );

  test('simulated SNS accepts SMS texts of 1 to 1600 characters', async () => {
    await sms('x'.repeat(1600));
    const refusal = { name: 'InvalidParameterException' };
    await expect(sms('x'.repeat(1601))).rejects.toMatchObject(refusal);
    await expect(sms('')).rejects.toMatchObject(refusal);
    expect(outbox.list()).toHaveLength(1);
  });
});

describe('message to an SNS topic', () => {
  const publish = (TopicArn: string) =>
    client.send(new PublishCommand({ TopicArn, Subject: 'late', Message: 'two tickets' }));

  test("simulated SNS keeps a topic's messages over a restart", async () => {
    const { MessageId } = await publish(topicArn);
    expect(open().messages(topicArn)).toEqual([
      {
        id: MessageId,
        topic: topicArn,
        at: now,
        subject: 'late',
        message: 'two tickets',
        attributes: {},
      },
    ]);
    expect(outbox.list()).toEqual([]);
  });

  test('simulated SNS rejects a message to an unknown topic', async () => {
    await expect(publish(`${topicArn}2`)).rejects.toMatchObject({
      name: 'NotFoundException',
      message: 'Topic does not exist',
    });
  });
});

describe('SMS attributes of the SNS account', () => {
  const logRole = 'arn:aws:iam::000000000000:role/Log';
  const set = (attributes: Record<string, string>) =>
    client.send(new SetSMSAttributesCommand({ attributes }));

  test('simulated SNS keeps SMS attributes over a restart and merges changes', async () => {
    await set({ DeliveryStatusIAMRole: logRole, MonthlySpendLimit: '1' });
    await set({ MonthlySpendLimit: '2000', DefaultSMSType: 'Transactional' });
    expect(open().smsAttributes()).toEqual({
      DeliveryStatusIAMRole: logRole,
      MonthlySpendLimit: '2000',
      DefaultSMSType: 'Transactional',
    });
  });

  test.each<Record<string, string>>([
    { DeliveryStatusIAMRole: 'Log' },
    { DeliveryStatusSuccessSamplingRate: '101' },
    { MonthlySpendLimit: 'much' },
    { DefaultSmsType: 'Transactional' },
  ])('simulated SNS rejects the invalid SMS attributes %j', async (attributes) => {
    await expect(set(attributes)).rejects.toMatchObject({ name: 'InvalidParameterException' });
    expect(sns.smsAttributes()).toEqual({});
  });
});

test('the simulated SNS rejects an unsupported action by name', async () => {
  const command = new SubscribeCommand({ TopicArn: topicArn, Protocol: 'sms' });
  await expect(client.send(command)).rejects.toMatchObject({
    name: 'InvalidAction',
    message: 'Subscribe is not supported by the local run',
  });
});
