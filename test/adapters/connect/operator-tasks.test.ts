import { ConnectClient, StartTaskContactCommand } from '@aws-sdk/client-connect';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { createOperatorTaskStarter } from '../../../adapters/connect/operator-tasks.ts';
import { awsViolations } from '../../support/hotline/aws-violations.ts';
import { aTicket } from '../../support/samples/a-ticket.ts';

const connect = mockClient(ConnectClient);
beforeEach(() => connect.reset());
afterAll(() => connect.restore());

const instance = 'arn:aws:connect:ap-southeast-1:123456789012:instance/i-1';
const { code } = aTicket();
const begin = (name: string) =>
  createOperatorTaskStarter({
    ...{ instance, flow: `${instance}/contact-flow/f-1`, portalUrl: 'https://1022.example' },
  })({
    ...{ token: `${code}.1`, code, name, description: 'Gọi lại cho người dân' },
    attributes: {
      ...{ ticket: code, service: 'health', lang: 'vi', priority: 'P2', matter: 'queued' },
    },
  });

test.each([
  ['short', 'Y tế 4821937056: phản ánh mới'],
  ['longer than Amazon Connect allows', `${'Dịch vụ 🏥'.repeat(300)} 4821937056`],
])(
  'an Amazon Connect task is started with a valid name even if the requested name is %s',
  async (_, name) => {
    connect.on(StartTaskContactCommand).resolves({ ContactId: 'c-1' });
    await begin(name);
    const { input } = connect.commandCalls(StartTaskContactCommand)[0]?.args[0] ?? {};
    expect(awsViolations('connect', 'StartTaskContact', input)).toEqual([]);
    expect(name.startsWith(input?.Name ?? 'no name')).toBe(true);
  },
);
