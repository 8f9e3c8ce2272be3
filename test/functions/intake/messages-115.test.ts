import { describe, expect, test } from 'vitest';
import { routes } from '../../../functions/intake/public-api.http.ts';
import { aTicket } from '../../support/a-ticket.ts';
import { citizenDoor } from '../../support/citizen-door.ts';

const ticket = aTicket({ status: 'in-progress', unit: 'SO_YT', assignment: 1 });
const danger = 'Có người trong quán bất tỉnh, ngừng thở';

const routeOf = (path: string) => {
  const route = routes.find((one) => one.path === path);
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
