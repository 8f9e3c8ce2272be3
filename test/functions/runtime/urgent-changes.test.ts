import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { withUrgentChanges } from '../../../functions/runtime/urgent-changes.ts';
import { captureLoggedErrors } from '../../support/capture-logged-errors.ts';
import { memoryTickets } from '../../support/memory/memory-tickets.ts';
import { aTicket } from '../../support/samples/a-ticket.ts';

const log = captureLoggedErrors();
const sqs = mockClient(SQSClient);
const stdout = vi.spyOn(process.stdout, 'write');
vi.stubEnv('URGENT_QUEUE', 'https://sqs.example/urgent.fifo');
vi.stubEnv('AWS_REGION', 'ap-southeast-1');
afterAll(() => {
  vi.unstubAllEnvs();
  sqs.restore();
});
beforeEach(() => {
  sqs.reset();
  stdout.mockReset().mockReturnValue(true);
});

const emergency = aTicket({ priority: 'P1' });
const { code } = emergency;

test('an emergency is queued with its code in the body only', async () => {
  sqs.on(SendMessageCommand).resolves({});
  await withUrgentChanges(memoryTickets()).open(emergency);
  const [call] = sqs.commandCalls(SendMessageCommand);
  expect(call?.args[0].input).toEqual({
    QueueUrl: 'https://sqs.example/urgent.fifo',
    MessageBody: JSON.stringify({ code, version: 1, keys: [], run: 1 }),
    MessageGroupId: expect.stringMatching(/^[0-9a-f]{64}$/),
    MessageDeduplicationId: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(log()).toBe('[]');
});

test('an emergency is opened although the queue fails, and the failure is logged and counted', async () => {
  sqs.on(SendMessageCommand).rejects(new Error('Service unavailable'));
  const tickets = memoryTickets();
  expect(await withUrgentChanges(tickets).open(emergency)).toEqual({ kind: 'stored' });
  expect(tickets.all()).toEqual([emergency]);
  expect(log()).toContain('Service unavailable');
  const metric = '"Dimensions":[["Queue"]],"Metrics":[{"Name":"UrgentChangesNotQueued"';
  expect(String(stdout.mock.calls)).toContain(metric);
  expect(String(stdout.mock.calls)).toContain('"Queue":"urgent.fifo","UrgentChangesNotQueued":1');
  vi.mocked(console.error).mockClear();
});

test('a queue that does not answer delays the opening for at most one second', async () => {
  const timeout = vi.spyOn(AbortSignal, 'timeout');
  sqs.on(SendMessageCommand).resolves({});
  await withUrgentChanges(memoryTickets()).open(emergency);
  expect(timeout.mock.calls).toEqual([[1000]]);
  expect(sqs.send.args[0]).toContainEqual({ abortSignal: timeout.mock.results[0]?.value });
});
