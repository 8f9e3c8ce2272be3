import { ConnectClient, LimitExceededException } from '@aws-sdk/client-connect';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createOperatorChatClient } from '../../../adapters/connect/operator-chats.ts';
import {
  createParticipantServiceClient,
  type InvalidTokenResult,
  type ParticipantService,
} from '../../../adapters/connect/participant-service.ts';
import { anOperatorChat } from '../../support/samples/an-operator-chat.ts';

const connect = mockClient(ConnectClient);
beforeEach(() => connect.reset());
afterAll(() => connect.restore());

const setting = {
  instance: 'arn:aws:connect:ap-southeast-1:000000000000:instance/i-1',
  flow: 'arn:aws:connect:ap-southeast-1:000000000000:instance/i-1/contact-flow/f-1',
  topic: 'arn:aws:sns:ap-southeast-1:000000000000:told',
  portalUrl: 'https://1022.example',
};
const chat = anOperatorChat({ isJoined: true });
const denied: InvalidTokenResult = { kind: 'denied' };

/** Participant service that accepts the given tokens only and records its requests. */
const withTokens = (...good: string[]) => {
  const requests: [string, string, object][] = [];
  const service: ParticipantService = async (operation, token, body) => {
    requests.push([operation, token, body]);
    if (!good.includes(token)) return denied;
    return { ConnectionCredentials: { ConnectionToken: 'k-2' } };
  };
  return { desk: createOperatorChatClient(setting, service), asked: requests };
};

describe('chat with an operator', () => {
  test('an operator chat is started once per client token, and its attributes do not identify the citizen', async () => {
    connect.onAnyCommand().resolves({ ContactId: 'c-1', ParticipantToken: 'p-1' });
    const { desk } = withTokens();
    const attributes = { lang: 'vi', service: 'other', channel: 'zalo' };
    await desk.begin({ token: 't-1', attributes, ticket: undefined });
    expect(connect.call(0).args[0].input).toMatchObject({
      InstanceId: 'i-1',
      ContactFlowId: 'f-1',
      ClientToken: 't-1',
      ParticipantDetails: { DisplayName: 'Người dân' },
      Attributes: attributes,
      ChatDurationInMinutes: 10_080,
    });
  });

  test('starting an operator chat returns undefined when Amazon Connect’s chat limit is reached', async () => {
    connect.onAnyCommand().rejects(new LimitExceededException({ message: '', $metadata: {} }));
    const { desk } = withTokens();
    const begun = await desk.begin({ token: 't-1', attributes: {}, ticket: undefined });
    expect(begun).toBeUndefined();
  });

  test('a long message to an operator is sent in parts, each with its own client token', async () => {
    const { desk, asked: requests } = withTokens('k-1');
    await desk.sendMessage(chat, { id: 'm-1', text: 'a'.repeat(1500) });
    expect(requests.map(([, , body]) => body)).toMatchObject([
      { ClientToken: 'm-1.0', Content: 'a'.repeat(1024) },
      { ClientToken: 'm-1.1', Content: 'a'.repeat(476) },
    ]);
  });

  test('sending a message to an operator chat reconnects when the connection token has expired', async () => {
    const { desk, asked: requests } = withTokens('p-1', 'k-2');
    const result = await desk.sendMessage(chat, { id: 'm-1', text: 'còn đó không' });
    expect(result).toMatchObject({ contactId: 'c-1', connectionToken: 'k-2' });
    expect(requests.map(([operation, token]) => `${operation} ${token}`)).toEqual([
      'message k-1',
      'connection p-1',
      'message k-2',
    ]);
  });

  test('sending to an ended operator chat returns “over”, and leaving it succeeds', async () => {
    const { desk } = withTokens();
    expect(await desk.sendMessage(chat, { id: 'm-1', text: 'alo' })).toEqual({ kind: 'over' });
    await expect(desk.leave(chat)).resolves.toBeUndefined();
  });
});

describe('Amazon Connect Participant Service', () => {
  const answers = (...statuses: number[]) => {
    const fetched = vi.spyOn(globalThis, 'fetch');
    for (const status of statuses) {
      fetched.mockResolvedValueOnce(new Response('{"Id":"m"}', { status }));
    }
    return fetched;
  };
  afterEach(() => vi.restoreAllMocks());
  const service = createParticipantServiceClient(
    'https://participant.example',
    async () => undefined,
  );

  test('a Participant Service request is retried on temporary errors and throws after the third failure', async () => {
    answers(500, 429, 200);
    expect(await service('message', 'k', {})).toEqual({ Id: 'm' });
    answers(500, 500, 500);
    await expect(service('message', 'k', {})).rejects.toThrow('500');
  });

  test('a Participant Service request sends the token as a bearer header and returns “denied” on 403', async () => {
    const fetched = answers(403);
    expect(await service('message', 'k', {})).toEqual(denied);
    expect(fetched.mock.lastCall?.[0]).toBe('https://participant.example/participant/message');
    expect(fetched.mock.lastCall?.[1]?.headers).toMatchObject({ 'x-amz-bearer': 'k' });
  });
});
