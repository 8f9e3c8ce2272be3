import {
  BadRequestException,
  MessageRejected,
  SESv2Client,
  SendEmailCommand,
} from '@aws-sdk/client-sesv2';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { createEmailSender } from '../../../adapters/ses/email-sender.ts';
import { awsViolations } from '../../support/hotline/aws-violations.ts';

const ses = mockClient(SESv2Client);
beforeEach(() => ses.reset());

const email = {
  to: 'truc.p7@example.vn',
  subject: '[1022] Phiếu mới',
  text: 'Kính gửi',
  html: '<p>Kính gửi</p>',
  ticket: '0123456789',
  alert: 'assigned.1-UBND_XA.29254-handler-email',
};

const sender = {
  from: 'tong-dai@example.vn',
  senderName: async () => 'Tổng đài 1022 tỉnh Vĩnh Long – khu vực Trà Vinh',
};

test('an e-mail is sent as plain text and HTML, tagged with ticket and notification', async () => {
  ses.on(SendEmailCommand).resolves({ MessageId: 'id-of-ses' });
  expect(await createEmailSender(sender)(email)).toEqual({
    kind: 'accepted',
    id: 'id-of-ses',
  });
  const input = ses.commandCalls(SendEmailCommand)[0]?.args[0].input;
  expect(awsViolations('sesv2', 'SendEmail', input)).toEqual([]);
  expect(input).toMatchObject({
    FromEmailAddress:
      '=?UTF-8?B?VOG7lW5nIMSRw6BpIDEwMjIgdOG7iW5oIFbEqW5oIExvbmcg4oCTIGtodSB2?= =?UTF-8?B?4buxYyBUcsOgIFZpbmg=?= <tong-dai@example.vn>',
    Destination: { ToAddresses: ['truc.p7@example.vn'] },
    Content: {
      Simple: {
        Subject: { Data: '[1022] Phiếu mới', Charset: 'UTF-8' },
        Body: { Text: { Data: 'Kính gửi' }, Html: { Data: '<p>Kính gửi</p>' } },
      },
    },
  });
  expect(input?.EmailTags).toEqual([
    { Name: 'ticket', Value: email.ticket },
    { Name: 'alert', Value: email.alert },
  ]);
});

test.each([MessageRejected, BadRequestException])(
  'an e-mail that SES permanently rejects (%o) returns “refused”, and other SES errors throw',
  async (Refusal) => {
    const rejected = new Refusal({ message: 'no', $metadata: {} });
    ses.on(SendEmailCommand).rejectsOnce(rejected).rejects(new Error('service unavailable'));
    const send = createEmailSender(sender);
    expect(await send(email)).toEqual({ kind: 'refused', reason: Refusal.name });
    await expect(send(email)).rejects.toThrow('service unavailable');
  },
);
