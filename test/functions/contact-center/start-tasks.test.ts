import { ConnectClient, StartTaskContactCommand } from '@aws-sdk/client-connect';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createTicketStore } from '../../../adapters/dynamodb/tickets/ticket-store.ts';
import { encodeTicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { routeTicket } from '../../../core/workflow/route-ticket.ts';
import { handler as startTasks } from '../../../functions/contact-center/start-tasks.task.ts';
import { loadTestDirectory } from '../../support/directory/load-test-directory.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { lambdaContext } from '../../support/events/lambda-events.ts';
import { aTicket, atMinute } from '../../support/samples/a-ticket.ts';
import { limitTableAccess } from '../../support/table/limit-table-access.ts';
import { stubFunctionEnvironment } from '../../support/table/stub-function-environment.ts';
import { startTestTable } from '../../support/table/test-table.ts';
import { testHmac } from '../../support/test-hmac.ts';

const instance = 'arn:aws:connect:ap-southeast-1:123456789012:instance/i-1';
const connect = mockClient(ConnectClient);
// other test files share the modules that this one loads
afterAll(() => connect.restore());
const handler = limitTableAccess('StartTasks', startTasks);
let table: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  table = await startTestTable();
  await loadTestDirectory(table);
  await stubFunctionEnvironment(table, {
    CONNECT_INSTANCE: instance,
    TASK_FLOW: `${instance}/contact-flow/f-task`,
    PORTAL_URL: 'https://1022.example',
  });
}, 60_000);
afterAll(async () => {
  vi.unstubAllEnvs();
  await table.stop();
});
beforeEach(() => {
  connect.reset();
  connect.on(StartTaskContactCommand).resolves({ ContactId: 'c-1' });
});

/** Stores a ticket that the workflow has put into the operators' queue. */
const queued = async (name: string) => {
  const code = encodeTicketCode(testHmac.digest('code', name));
  const store = createTicketStore(table);
  const opened = aTicket({ code, areaCode: undefined, place: 'đâu đó' });
  await store.open(opened);
  const change = routeTicket(opened, testDirectory, atMinute(1));
  if (!change) throw new Error('The journey did nothing');
  await store.commit(change);
  return change.after;
};

const announced = ({ code, version }: { code: string; version: number }) =>
  handler({ detail: { table: table.name, code, version, matters: ['queued'] } }, lambdaContext);
const begun = () =>
  connect.commandCalls(StartTaskContactCommand).map(({ args: [{ input }] }) => input);

test('a ticket in the operators’ queue becomes an Amazon Connect task with a link to the ticket', async () => {
  const { code, version } = await queued('a task');
  await announced({ code, version });
  const screenPop = `https://1022.example/console/tickets/${code}`;
  expect(begun()).toEqual([
    {
      InstanceId: 'i-1',
      ContactFlowId: 'f-task',
      ClientToken: `${code}.${version}`,
      Name: expect.stringContaining(code),
      Description: expect.any(String),
      References: { ticket: { Type: 'URL', Value: screenPop } },
      Attributes: {
        ...{ ticket: code, service: 'violation', lang: 'vi', priority: 'P2', matter: 'queued' },
        screenPop,
      },
    },
  ]);
  expect(JSON.stringify(begun())).not.toMatch(/karaoke|đâu đó/);
});

test('a repeated stream event for a queued ticket starts its Amazon Connect task with the same client token', async () => {
  const ticket = await queued('a task twice');
  await announced(ticket);
  await announced(ticket);
  expect(new Set(begun().map(({ ClientToken }) => ClientToken)).size).toBe(1);
});

test('an Amazon Connect error when starting a task is rethrown, so that the event is retried', async () => {
  connect.on(StartTaskContactCommand).rejects(new Error('too many'));
  await expect(announced(await queued('a task in a surge'))).rejects.toThrow('too many');
});
