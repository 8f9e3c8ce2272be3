import { HttpMethod, HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import type { DataStack } from '../data-stack.ts';
import type { HotlineApi } from '../intake/hotline-api.ts';
import { MessagingFunction } from './messaging-function.ts';

type WebChatProps = { api: HotlineApi; data: DataStack };

/** Web chat for citizens. A chat session can only be read by the browser that holds the session's id. */
export class WebChat extends Construct {
  readonly chat: MessagingFunction;

  constructor(scope: Construct, id: string, { api, data }: WebChatProps) {
    super(scope, id);
    const chat = new MessagingFunction(this, 'Chat', {
      entry: 'chat/chat.http',
      impact: 'The web chat does not answer; forms and telephone still work',
      runbook: 'chat-fails',
      memorySize: 1024, // CPU scales with memory, and a person waits for the response
    })
      .canUseTable(data.tickets, 'GetItem', 'Query')
      .canQueueUrgentChanges(data.urgentChanges)
      .canReadSecret(data.secret)
      .canFetchPublicKeys(data.contactKey, data.identityKey);
    this.chat = chat;
    const pages = ['/tro-chuyen', '/km/tro-chuyen', '/en/tro-chuyen'];
    api.open(
      [
        ...pages.flatMap((path) => [
          HttpRouteKey.with(path, HttpMethod.ANY),
          HttpRouteKey.with(`${path}/{proxy+}`, HttpMethod.ANY),
        ]),
        HttpRouteKey.with('/api/chat', HttpMethod.ANY),
      ],
      chat,
      'Citizens chat without an account. Earlier messages are shown only to the browser with the session cookie, ticket content only with the PIN.',
    );
  }
}
