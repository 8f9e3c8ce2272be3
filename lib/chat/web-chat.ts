import { HttpMethod, HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import type { DataStack } from '../data-stack.ts';
import type { HotlineApi } from '../intake/hotline-api.ts';
import { ChatFunction } from './chat-function.ts';

type WebChatProps = { api: HotlineApi; data: DataStack };

/** Web chat for citizens. Only the browser that holds a chat session's id can read that session again. */
export class WebChat extends Construct {
  readonly chat: ChatFunction;

  constructor(scope: Construct, id: string, { api, data }: WebChatProps) {
    super(scope, id);
    const chat = new ChatFunction(this, 'Chat', {
      entry: 'chat/chat.http',
      impact: 'Citizens get no answer in the web chat; forms and telephone work all the same',
      runbook: 'chat-fails',
      memorySize: 1024, // CPU scales with memory, and a person waits for the response
    })
      .canReadTickets(data.tickets)
      .canReadHistory(data.tickets)
      .canPut(data.tickets, 'tickets', 'forms', 'talks')
      .canUpdate(data.tickets, 'tickets', 'attempts', 'guided', 'talks')
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
      'Anyone may write without an account; what was written before is shown only to the browser that has its name, and what a ticket says only for its PIN.',
    );
  }
}
