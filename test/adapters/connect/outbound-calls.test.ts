import {
  ConnectClient,
  DestinationNotAllowedException,
  LimitExceededException,
  OutboundContactNotPermittedException,
  StartOutboundVoiceContactCommand,
} from '@aws-sdk/client-connect';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { createOutboundCallStarter } from '../../../adapters/connect/outbound-calls.ts';
import { awsViolations } from '../../support/hotline/aws-violations.ts';
import { aTicket } from '../../support/samples/a-ticket.ts';

const connect = mockClient(ConnectClient);
// other test files share the modules that this one loads
afterAll(() => connect.restore());
beforeEach(() => connect.reset());

const instance = 'arn:aws:connect:ap-southeast-1:123456789012:instance/i-1';
const { code } = aTicket();
const call = () =>
  createOutboundCallStarter({
    instance,
    flow: `${instance}/contact-flow/f-1`,
    queue: `${instance}/queue/q-1`,
    portalUrl: 'https://1022.example',
  })({
    to: '+84912345678',
    code,
    service: 'health',
    lang: 'km',
    greeting: 'we-call-first',
    token: `${code}.1.0`,
  });

test('an outbound call is started with an idempotency token, and its attributes do not identify the citizen', async () => {
  connect.on(StartOutboundVoiceContactCommand).resolves({ ContactId: 'c-1' });
  expect(await call()).toEqual({ kind: 'dialled', contactId: 'c-1' });
  const screenPop = `https://1022.example/console/tickets/${code}`;
  const { input } = connect.commandCalls(StartOutboundVoiceContactCommand)[0]?.args[0] ?? {};
  expect(awsViolations('connect', 'StartOutboundVoiceContact', input)).toEqual([]);
  expect(input).toEqual({
    InstanceId: 'i-1',
    ContactFlowId: 'f-1',
    QueueId: 'q-1',
    DestinationPhoneNumber: '+84912345678',
    ClientToken: `${code}.1.0`,
    Name: code,
    References: { ticket: { Type: 'URL', Value: screenPop } },
    Attributes: {
      ticket: code,
      service: 'health',
      lang: 'km',
      greeting: 'we-call-first',
      screenPop,
    },
  });
});

const errorDetails = { message: '+84912345678 is not allowed', $metadata: {} };

test.each([
  new DestinationNotAllowedException(errorDetails),
  new OutboundContactNotPermittedException(errorDetails),
])(
  'an outbound call returns “number-not-callable” when Amazon Connect throws $name',
  async (error) => {
    connect.on(StartOutboundVoiceContactCommand).rejects(error);
    expect(await call()).toEqual({ kind: 'number-not-callable' });
  },
);

test('an outbound call rethrows a retryable Amazon Connect error', async () => {
  connect.on(StartOutboundVoiceContactCommand).rejects(new LimitExceededException(errorDetails));
  await expect(call()).rejects.toThrow(LimitExceededException);
});
