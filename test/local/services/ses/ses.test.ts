import {
  GetAccountCommand,
  SESv2Client,
  SendEmailCommand,
  type SendEmailCommandInput,
} from '@aws-sdk/client-sesv2';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createSesEmulator } from '../../../../local/services/ses/ses.ts';
import { memoryOutbox } from '../memory-outbox.ts';
import { serveAwsService } from '../serve-aws-service.ts';

let outbox: ReturnType<typeof memoryOutbox>;
let served: Awaited<ReturnType<typeof serveAwsService>>;
let client: SESv2Client;

beforeEach(async () => {
  outbox = memoryOutbox();
  const ses = createSesEmulator(outbox);
  ses.register('1022@travinh.example');
  ses.register('hotline.example', 'Settings');
  served = await serveAwsService(ses);
  client = new SESv2Client(served.client);
});
afterEach(() => {
  client.destroy();
  served.close();
});

const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });
const email: SendEmailCommandInput = {
  FromEmailAddress: '1022@travinh.example',
  Destination: { ToAddresses: ['officer@unit.example'] },
  Content: {
    Simple: {
      Subject: utf8('Phản ánh mới'),
      Body: { Text: utf8('Xem tại https://x.vn/a/1'), Html: utf8('<p>Xem</p>') },
    },
  },
  EmailTags: [
    { Name: 'ticket', Value: '0123456789' },
    { Name: 'alert', Value: '1-ack-50' },
  ],
};
const send = (more: object = {}) => client.send(new SendEmailCommand({ ...email, ...more }));

describe('e-mail through the simulated SES', () => {
  test('simulated SES puts an e-mail into the outbox as text, with its ticket and notification key', async () => {
    expect((await send()).MessageId).toMatch(/^[0-9a-f-]{36}$/);
    expect(outbox.list()).toEqual([
      expect.objectContaining({
        kind: 'email',
        to: 'officer@unit.example',
        subject: 'Phản ánh mới',
        body: 'Xem tại https://x.vn/a/1',
        ticket: '0123456789',
        alert: '1-ack-50',
      }),
    ]);
  });

  test('simulated SES delivers an e-mail to each To and Cc address', async () => {
    await send({ Destination: { ToAddresses: ['a@x.vn', 'b@x.vn'], CcAddresses: ['c@x.vn'] } });
    expect(outbox.list().map(({ to }) => to)).toEqual(['a@x.vn', 'b@x.vn', 'c@x.vn']);
  });

  test.each(['Tổng đài 1022 <1022@travinh.example>', 'anyone@hotline.example'])(
    'simulated SES accepts the verified sender %s',
    async (FromEmailAddress) => {
      await send({ FromEmailAddress });
      expect(outbox.list()).toHaveLength(1);
    },
  );

  test("an e-mail in the local outbox has SES's message id and the configuration set of its sender", async () => {
    const { MessageId } = await send({ FromEmailAddress: 'Tổng đài <anyone@hotline.example>' });
    await send();
    await send({ ConfigurationSetName: 'Others' });
    expect(outbox.list()).toMatchObject([
      { messageId: MessageId, from: 'anyone@hotline.example', configurationSet: 'Settings' },
      { configurationSet: undefined },
      { configurationSet: 'Others' },
    ]);
  });

  test.each(['2@travinh.example', 'a@sub.hotline.example', 'x <1022@other.example>'])(
    'simulated SES rejects the unverified sender %s',
    async (FromEmailAddress) => {
      await expect(send({ FromEmailAddress })).rejects.toMatchObject({ name: 'MessageRejected' });
      expect(outbox.list()).toEqual([]);
    },
  );
});

describe('unsupported SES requests', () => {
  const { Subject } = email.Content?.Simple ?? {};
  test.each([
    ['Raw', { Content: { Raw: { Data: new Uint8Array(3) } } }],
    ['Template', { Content: { Template: { TemplateName: 'a' } } }],
    ['Attachments', { Content: { Simple: { ...email.Content?.Simple, Attachments: [] } } }],
    ['Text or Html must be given', { Content: { Simple: { Subject, Body: {} } } }],
    ['ListManagementOptions', { ListManagementOptions: { ContactListName: 'a' } }],
    ['between 1 and 50 addresses', { Destination: {} }],
    ['not an address', { Destination: { ToAddresses: ['nobody'] } }],
    ['Value', { EmailTags: [{ Name: 'ticket', Value: '1/2' }] }],
  ])(
    'simulated SES rejects an unsupported e-mail and names the reason: %s',
    async (named, more) => {
      const sent = send(more);
      await expect(sent).rejects.toMatchObject({ name: 'BadRequestException' });
      await expect(sent).rejects.toThrow(named);
      expect(outbox.list()).toEqual([]);
    },
  );

  test('the simulated SES answers NotFoundException for an unsupported operation', async () => {
    await expect(client.send(new GetAccountCommand({}))).rejects.toMatchObject({
      name: 'NotFoundException',
    });
  });
});
