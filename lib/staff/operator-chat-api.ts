import { HttpMethod, HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import { MessagingFunction } from '../chat/messaging-function.ts';
import type { PlatformChat } from '../chat/platform-chat.ts';
import type { StaffApiProps } from './staff-api.ts';

type OperatorChatApiProps = StaffApiProps & { onPlatforms: PlatformChat | undefined };

/**
 * API for operators who answer chats in the console. It reads chats and sends messages to citizens. No other staff function
 * can decrypt chats.
 */
export class OperatorChatApi extends Construct {
  constructor(scope: Construct, id: string, props: OperatorChatApiProps) {
    super(scope, id);
    const { api, data, signIn, firstAdministrator, onPlatforms } = props;
    const answerChats = new MessagingFunction(this, 'AnswerChats', {
      entry: 'staff/answer-chats.http',
      impact:
        'Operators cannot answer chats in the console; they can answer them in Amazon Connect',
      runbook: 'operators-are-not-heard',
      environment: { FIRST_ADMINISTRATOR: firstAdministrator, ...onPlatforms?.addresses },
    })
      .canRecognizeStaff(signIn)
      .canUseTable(data.tickets, 'GetItem', 'Query')
      .canReadSecret(data.secret);
    if (onPlatforms) answerChats.canReadPlatforms(onPlatforms.accounts);
    const reason =
      'The function verifies the access token and reads the member’s current permissions before it shows or changes a chat.';
    api.open(
      [
        HttpRouteKey.with('/api/staff/chats/{id}', HttpMethod.GET),
        HttpRouteKey.with('/api/staff/chats/{id}/{act}', HttpMethod.POST),
      ],
      answerChats,
      reason,
      { lanes: 'all' },
    );
  }
}
