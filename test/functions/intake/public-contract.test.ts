import { describe, expect, test } from 'vitest';
import { describePublicRoutes } from '../../../core/contract/operation.ts';
import { routes } from '../../../functions/intake/public-api.http.ts';
import { createResponseValidator } from '../../support/api/response-validator.ts';
import { setUpPublicApi } from '../../support/api/set-up-public-api.ts';
import { aReport } from '../../support/samples/a-report.ts';
import { aTicket } from '../../support/samples/a-ticket.ts';

const hold = createResponseValidator(describePublicRoutes(routes));

type Ask = { body?: object; pin?: string; query?: Record<string, string>; code?: string };

const aCase = (status: 'assigned' | 'answered' | 'closed' = 'assigned') => {
  const ticket = aTicket({ status, unit: 'SO_YT', unitName: 'Sở Y tế' });
  const door = setUpPublicApi(ticket);
  let keys = 0;
  /** Sends a request to a route and checks the response against its published contract. */
  const ask = async (route: string, { body, pin, query, code = ticket.code }: Ask = {}) => {
    keys += 1;
    const [method = '', path = ''] = route.split(' ');
    const found = routes.find((one) => one.method === method && one.path === path);
    if (!found) throw new Error(`No route ${route}`);
    const reply = await door.ask(found.answer, {
      headers: {
        'idempotency-key': `a-key-of-a-program-${keys}`,
        ...(pin !== undefined && { 'x-report-pin': pin }),
      },
      pathParameters: { code },
      ...(query && { queryStringParameters: query }),
      ...(body && { body: JSON.stringify(body) }),
    });
    hold({ method, path, status: reply.statusCode, text: reply.body });
    return reply.statusCode;
  };
  return { ask, pin: door.pin };
};

describe('published contract of the public API', () => {
  test('services and areas responses match the public API contract', async () => {
    const { ask } = aCase();
    expect(await ask('GET /api/services')).toBe(200);
    expect(await ask('GET /api/areas', { query: { q: 'long duc' } })).toBe(200);
    expect(await ask('GET /api/areas')).toBe(200);
    expect(await ask('GET /api/areas', { query: { on: 'today' } })).toBe(400);
    expect(await ask('GET /api/areas/boundaries')).toBe(200);
    expect(await ask('GET /api/areas/boundaries', { query: { on: '2025-07-01' } })).toBe(200);
    expect(await ask('GET /api/areas/boundaries', { query: { on: 'today' } })).toBe(400);
    expect(await ask('GET /api/published')).toBe(200);
    expect(await ask('GET /api/published', { query: { cursor: '1' } })).toBe(400);
    expect(await ask('GET /api/known-answers', { query: { area: '29254' } })).toBe(200);
    expect(await ask('GET /api/known-answers', { query: { area: 'x' } })).toBe(400);
    expect(await ask('GET /api/published/{id}')).toBe(404);
  });

  test('triage responses match the public API contract', async () => {
    const { ask } = aCase();
    const text = 'Ấp tui có đám cưới tụ tập đông người, xã Long Đức';
    expect(await ask('POST /api/triage', { body: { text } })).toBe(200);
    expect(await ask('POST /api/triage', { body: { text: ' ' } })).toBe(400);
    expect(await ask('POST /api/triage', { body: { text, receivedAt: 'hôm qua' } })).toBe(400);
    expect(await ask('POST /api/triage')).toBe(400);
  });

  test('responses to accepted and rejected reports match the public API contract', async () => {
    const { ask } = aCase();
    expect(await ask('POST /api/reports', { body: aReport() })).toBe(201);
    expect(await ask('POST /api/reports', { body: {} })).toBe(400);
    expect(await ask('POST /api/reports')).toBe(400);
    const denunciation = aReport({
      text: 'Tôi tố cáo ông Nguyễn Văn Tám nhận tiền cho xe qua chốt',
    });
    expect(await ask('POST /api/reports', { body: denunciation })).toBe(422);
  });

  test('ticket responses match the public API contract with and without PIN', async () => {
    const { ask, pin } = aCase();
    expect(await ask('GET /api/reports/{code}')).toBe(200);
    expect(await ask('GET /api/reports/{code}', { pin })).toBe(200);
    expect(await ask('GET /api/reports/{code}', { pin: '000000' })).toBe(403);
    expect(await ask('GET /api/reports/{code}', { pin: 'x' })).toBe(400);
    expect(await ask('GET /api/reports/{code}', { code: '1234567890' })).toBe(404);
  });

  test('responses to citizen actions match the public API contract', async () => {
    const { ask, pin } = aCase('answered');
    const write = { pin, body: { text: 'Vẫn còn mở cửa tối qua' } };
    expect(await ask('POST /api/reports/{code}/messages', write)).toBe(201);
    expect(await ask('POST /api/reports/{code}/rating', { pin, body: { score: 4 } })).toBe(201);
    expect(await ask('POST /api/reports/{code}/rating', { pin, body: { score: 9 } })).toBe(400);
    const reopen = { pin, body: { reason: 'Chưa được giải quyết' } };
    expect(await ask('POST /api/reports/{code}/reopen', reopen)).toBe(201);
    expect(await ask('POST /api/reports/{code}/reopen', reopen)).toBe(409);
  });
});

test('the lost-code response matches the public API contract', async () => {
  const { ask } = aCase();
  const route = 'POST /api/reports/lost-code';
  expect(await ask(route, { body: { phone: '0912 345 678' } })).toBe(200);
  expect(await ask(route, { body: { phone: '0294 3855 xyz' } })).toBe(400);
  for (let times = 0; times < 9; times += 1) await ask(route, { body: { phone: '0912345678' } });
  expect(await ask(route, { body: { phone: '0912345678' } })).toBe(429);
});
