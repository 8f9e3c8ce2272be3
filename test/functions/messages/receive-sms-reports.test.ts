import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import type { FifoMessage } from '../../../adapters/sqs/message-queue.ts';
import {
  routes,
  type SmsReportDeps,
} from '../../../functions/messages/receive-sms-reports.http.ts';
import { createHttpFunction } from '../../../functions/runtime/events/http.ts';
import { readGatewayConfig, type SmsGatewayName } from '../../../lib/messages/gateway-settings.ts';
import { httpEvent, lambdaContext } from '../../support/events/lambda-events.ts';

const key = 'a-long-secret';

/** Endpoint for SMS reports with a queue that removes duplicates as SQS FIFO does. */
const anEndpoint = (name: SmsGatewayName) => {
  const queued: FifoMessage[] = [];
  const services: SmsReportDeps = {
    gateway: readGatewayConfig(name),
    credentials: async () => ({ reportKey: key }),
    queue: async (message) => {
      if (!queued.some((one) => one.name === message.name)) queued.push(message);
    },
    now: () => new Date('2021-12-03T08:00:00+07:00'),
  };
  const endpoint = createHttpFunction({ routes, services: () => services });
  const ask = async (
    method: string,
    path: string,
    details: Parameters<typeof httpEvent>[2],
  ): Promise<number | undefined> =>
    (await endpoint(httpEvent(method, path, details), lambdaContext)).statusCode;
  return { queued, ask };
};

const query = {
  ...{ RequestId: 'our-id', SendStatus: '5', SendSuccess: '0', phonenumber: '0912345678' },
};

test('an SMS gateway report in a query string is queued once, without the phone number', async () => {
  const { queued, ask } = anEndpoint('esms');
  for (let time = 0; time < 2; time += 1) {
    expect(await ask('GET', `/hooks/sms/${key}`, { queryStringParameters: query })).toBe(200);
  }
  expect(queued).toEqual([
    {
      ...{ group: 'esms.our-id', name: 'esms.our-id bounced' },
      body: JSON.stringify({
        ...{ messageId: 'esms.our-id', what: 'bounced', why: 'status 5:0' },
        at: '2021-12-03T01:00:00.000Z',
      }),
    },
  ]);
});

test.each(['a-guess', 'a-long-secret2'])(
  'an SMS gateway report at /hooks/sms/%s is rejected because the URL has the wrong key',
  async (guess) => {
    const { queued, ask } = anEndpoint('esms');
    expect(await ask('GET', `/hooks/sms/${guess}`, { queryStringParameters: query })).toBe(403);
    expect(queued).toEqual([]);
  },
);

test('a signed SMS gateway report is accepted, and a report that does not match its signature is rejected', async () => {
  const { queued, ask } = anEndpoint('simulated');
  const body = JSON.stringify({ reports: [{ id: 'a', status: 'delivered', reason: 'ok' }] });
  const signature = createHmac('sha256', key).update(body).digest('hex');
  const headers = { 'x-signature': `sha256=${signature}` };
  expect(await ask('POST', '/hooks/sms', { body: `${body} `, headers })).toBe(403);
  expect(queued).toEqual([]);
  expect(await ask('POST', '/hooks/sms', { body, headers })).toBe(200);
  expect(queued).toHaveLength(1);
});

test.each([['{'], ['text'], ['{"reports":7}']])(
  'an SMS gateway report with the body %s queues nothing',
  async (body) => {
    const { queued, ask } = anEndpoint('speedsms');
    expect(await ask('POST', `/hooks/sms/${key}`, { body })).toBe(200);
    expect(queued).toEqual([]);
  },
);
