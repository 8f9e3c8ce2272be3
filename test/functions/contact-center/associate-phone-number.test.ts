import { AssociatePhoneNumberContactFlowCommand, ConnectClient } from '@aws-sdk/client-connect';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { handler } from '../../../functions/contact-center/associate-phone-number.task.ts';
import { lambdaContext } from '../../support/events/lambda-events.ts';

const connect = mockClient(ConnectClient);
const cloudFormation = vi.fn<typeof fetch>();
beforeEach(() => {
  connect.reset();
  cloudFormation.mockReset().mockImplementation(async () => new Response());
  vi.stubGlobal('fetch', cloudFormation);
});
afterEach(() => vi.unstubAllGlobals());

const instance = 'arn:aws:connect:ap-southeast-1:000000000000:instance/i';

const deploy = (opens: 'yes' | 'no') =>
  handler(
    {
      RequestType: 'Create',
      ResponseURL: 'https://cloudformation.example/answer?signed',
      StackId: 'arn:stack',
      RequestId: 'request-1',
      LogicalResourceId: 'Flow',
      ResourceProperties: {
        ...{ number: 'arn:aws:connect:ap-southeast-1:000000000000:phone-number/n' },
        ...{ flow: `${instance}/contact-flow/f`, instance, opens },
      },
    },
    lambdaContext,
  );

const answer = () => String(cloudFormation.mock.calls[0]?.[1]?.body);

test('a deployment with missing prompts succeeds without associating the phone number', async () => {
  await deploy('no');
  expect(connect.calls()).toHaveLength(0);
  expect(answer()).toContain('SUCCESS');
});

test('a deployment with all prompts associates the phone number with the contact flow', async () => {
  await deploy('yes');
  expect(connect.commandCalls(AssociatePhoneNumberContactFlowCommand)).toHaveLength(1);
  expect(answer()).toContain('SUCCESS');
});
