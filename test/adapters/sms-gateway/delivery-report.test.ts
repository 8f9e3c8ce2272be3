import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  isAuthenticDeliveryReport,
  parseDeliveryReports,
} from '../../../adapters/sms-gateway/delivery-report.ts';
import type { DeliveryReportConfig } from '../../../core/sms-gateway/settings.ts';
import { readGatewayConfig } from '../../../lib/messages/gateway-settings.ts';

const at = new Date('2021-12-03T08:00:00+07:00');

type Shipped = Parameters<typeof readGatewayConfig>[0];

const reportsOf = (name: Shipped): DeliveryReportConfig => {
  const { reports } = readGatewayConfig(name);
  if (!reports) throw new Error(`${name} has no reports`);
  return reports;
};

const read = (name: Shipped, request: { query?: Record<string, string>; body?: unknown }) =>
  parseDeliveryReports(
    {
      ...{ headers: {}, query: request.query ?? {} },
      body: request.body === undefined ? '' : JSON.stringify(request.body),
    },
    { name, reports: reportsOf(name) },
    at,
  ).map(({ messageId, what, why }) => [messageId, what, why]);

const esms = {
  ...{ SMSID: 'd53', RequestId: 'our-id', TypeId: '2', phonenumber: '0912345678' },
  ...{ SendStatus: '5', SendSuccess: '1', SendFailed: '0' },
};

describe('delivery report of an SMS gateway', () => {
  test.each([
    ['delivered', esms, [['esms.our-id', 'delivered', 'status 5:1']]],
    [
      'failed',
      { ...esms, SendSuccess: '0', SendFailed: '1' },
      [['esms.our-id', 'bounced', 'status 5:0']],
    ],
    ['not sent yet', { ...esms, SendStatus: '7', SendSuccess: '0' }, []],
    ['without a message id', { ...esms, RequestId: '' }, []],
    ['empty', {}, []],
  ])('an esms delivery report is parsed from the query string: %s', (_, query, found) => {
    expect(read('esms', { query })).toEqual(found);
  });

  test.each([
    [0, 'delivered'],
    [1, undefined],
    [63, undefined],
    [64, 'bounced'],
    [255, 'bounced'],
    ['', undefined],
  ])('a speedsms delivery report with status %s is parsed', (status, what) => {
    const body = { type: 'report', tranId: 123, phone: '84912345678', status };
    expect(read('speedsms', { body }).map(([, found]) => found)).toEqual(what ? [what] : []);
  });

  test('one SMS delivery report can contain several messages', () => {
    const body = {
      reports: [
        { id: 'a', status: 'delivered', reason: 'ok' },
        { id: 'b', status: 'failed', reason: 'số 0912345678 bị khoá' },
        { id: 'c', status: 'sent' },
        'd',
        null,
      ],
    };
    expect(read('simulated', { body })).toEqual([
      ['simulated.a', 'delivered', 'ok'],
      ['simulated.b', 'bounced', 'status failed'],
    ]);
  });

  test.each([[[]], [{ reports: {} }], [{}], ['text'], [7]])(
    'the SMS delivery report %j is parsed as containing no result',
    (body) => {
      expect(read('simulated', { body })).toEqual([]);
    },
  );
});

const requestWith = (headers: Record<string, string>, key?: string, body = '{}') => ({
  ...{ headers, key, body, query: {} },
});

describe('authentication of delivery reports', () => {
  const keys = { reportKey: 'a-long-secret' };
  const path = { kind: 'path', secret: 'reportKey' } as const;
  const header = { kind: 'header', header: 'X-Api-Key', value: 'Key {secret.reportKey}' } as const;
  const hmac: DeliveryReportConfig['authentication'] = {
    ...{ secret: 'reportKey', header: 'X-Signature', prefix: 'sha256=', content: '{body}' },
    ...{ kind: 'hmac', algorithm: 'sha256', encoding: 'hex' },
  };
  const signature = (body: string) =>
    `sha256=${createHmac('sha256', 'a-long-secret').update(body).digest('hex')}`;

  test.each([
    [path, requestWith({}, 'a-long-secret'), true],
    [path, requestWith({}, 'a-long-secre'), false],
    [path, requestWith({}), false],
    [header, requestWith({ 'x-api-key': 'Key a-long-secret' }), true],
    [header, requestWith({ 'x-api-key': 'a-long-secret' }), false],
    [header, requestWith({}, 'Key a-long-secret'), false],
    [hmac, requestWith({ 'x-signature': signature('{}') }), true],
    [hmac, requestWith({ 'x-signature': signature('{ }') }), false],
    [hmac, requestWith({}), false],
  ])(
    'an SMS delivery report with %o and %o passes authentication: %s',
    (authentication, request, known) => {
      expect(isAuthenticDeliveryReport(request, authentication, keys)).toBe(known);
    },
  );

  test('authenticating an SMS delivery report throws while the secret contains no key for reports', () => {
    expect(() => isAuthenticDeliveryReport(requestWith({}, ''), path, {})).toThrow(
      'has no "reportKey"',
    );
  });
});
