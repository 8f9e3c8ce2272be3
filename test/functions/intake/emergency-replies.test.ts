import { describe, expect, test } from 'vitest';
import { OpenedAnswer, StandingAnswer } from '../../../core/contract/public-answers.ts';
import { routes } from '../../../functions/intake/public-api.http.ts';
import { aReport } from '../../support/a-report.ts';
import { aTicket } from '../../support/a-ticket.ts';
import { citizenDoor } from '../../support/citizen-door.ts';

const ticket = aTicket({ status: 'in-progress', unit: 'SO_YT', assignment: 1 });
const danger = 'Có người trong quán bất tỉnh, ngừng thở';

const routeOf = (path: string) => {
  const route = routes.find((one) => one.path === path && one.method === 'POST');
  if (!route) throw new Error(`No route ${path}`);
  return route;
};

describe('the refusal of a message about an emergency names 115 and 1022', () => {
  const send = (text: string, headers: Record<string, string>) =>
    citizenDoor(ticket).ask(routeOf('/api/reports/{code}/messages').answer, {
      rawPath: `/api/reports/${ticket.code}/messages`,
      pathParameters: { code: ticket.code },
      headers: { 'idempotency-key': 'mot-khoa-cua-nguoi-dan', ...headers },
      body: JSON.stringify({ text }),
    });

  test.each([
    ['without a PIN', 403, danger, {}],
    ['with a wrong PIN', 403, danger, { 'x-report-pin': '000000' }],
    ['that is too long', 400, `${danger}. ${'x'.repeat(4100)}`, {}],
  ])('to a program: %s', async (_, status, text, headers) => {
    const { statusCode, body } = await send(text, headers);
    expect(statusCode).toBe(status);
    expect(body).toMatch(/115.*1022/);
  });

  test('and that of another message does not', async () => {
    const { statusCode, body } = await send('Tối qua quán vẫn mở cửa', {});
    expect([statusCode, body.includes('115')]).toEqual([403, false]);
  });

  test('on the page', async () => {
    const body = new URLSearchParams({ ma: ticket.code, pin: '000000', text: danger }).toString();
    const rawPath = '/tra-cuu/bo-sung';
    const reply = await citizenDoor(ticket).ask(routeOf(rawPath).answer, { rawPath, body });
    expect(reply.statusCode).toBe(403);
    expect(reply.body).toContain('href="tel:115"');
    expect(reply.body).toContain('1022');
  });
});

describe('the response to an emergency that was stored has the call to 115', () => {
  const key = { 'idempotency-key': 'mot-khoa-cua-nguoi-dan' };
  const report = { service: 'suggestion', topic: undefined, text: 'Má tôi khó thở' };

  test('for a report to a program, whatever its topic', async () => {
    const rawPath = '/api/reports';
    const body = JSON.stringify(aReport({ ...report, lang: 'en' }));
    const reply = await citizenDoor().ask(routeOf(rawPath).answer, {
      ...{ rawPath, headers: key, body },
    });
    expect(reply.statusCode).toBe(201);
    expect(OpenedAnswer.parse(JSON.parse(reply.body)).emergency).toContain('115');
  });

  test('for a later message, to a program', async () => {
    const door = citizenDoor(ticket);
    const reply = await door.ask(routeOf('/api/reports/{code}/messages').answer, {
      rawPath: `/api/reports/${ticket.code}/messages`,
      pathParameters: { code: ticket.code },
      headers: { ...key, 'x-report-pin': door.pin },
      body: JSON.stringify({ text: danger }),
    });
    expect(reply.statusCode).toBe(201);
    expect(StandingAnswer.parse(JSON.parse(reply.body)).emergency).toMatch(/115.*1022/);
  });

  test('for a later message, on the page', async () => {
    const door = citizenDoor(ticket);
    const rawPath = '/tra-cuu/bo-sung';
    const sent = { ma: ticket.code, pin: door.pin, text: danger, key: 'mot-khoa-cua-nguoi-dan' };
    const body = new URLSearchParams(sent).toString();
    const reply = await door.ask(routeOf(rawPath).answer, { rawPath, body });
    expect(reply.statusCode).toBe(200);
    expect(reply.body).toContain('href="tel:115"');
  });
});
