import { PublishCommand, SNSClient, SNSServiceException } from '@aws-sdk/client-sns';
import type { MessageProviderResult } from '../../core/messages/deliver/delivery-result.ts';

type Sms = { to: string; text: string; ticket: string; alert: string };

/** SNS error codes for phone numbers that SNS never accepts. Other errors are thrown, so that the SMS is retried. */
const rejectionErrorNames: ReadonlySet<string> = new Set([
  'InvalidParameter',
  'InvalidParameterException',
  'OptedOut',
  'OptedOutException',
]);

const toStringAttribute = (value: string) => ({ DataType: 'String', StringValue: value });

/** Creates a function that sends transactional SMS through SNS, with the registered sender ID if there is one. */
export function createSnsSmsSender(
  senderId: string | undefined,
): (sms: Sms) => Promise<MessageProviderResult> {
  const client = new SNSClient({});
  return async ({ to, text: Message, ticket, alert }) => {
    try {
      const { MessageId = '' } = await client.send(
        new PublishCommand({
          PhoneNumber: to,
          Message,
          MessageAttributes: {
            'AWS.SNS.SMS.SMSType': toStringAttribute('Transactional'),
            ...(senderId && { 'AWS.SNS.SMS.SenderID': toStringAttribute(senderId) }),
            ticket: toStringAttribute(ticket),
            alert: toStringAttribute(alert),
          },
        }),
      );
      return { kind: 'accepted', id: MessageId };
    } catch (error) {
      const isRefusal = error instanceof SNSServiceException && rejectionErrorNames.has(error.name);
      if (!isRefusal) throw error;
      return { kind: 'refused', reason: error.name };
    }
  };
}
