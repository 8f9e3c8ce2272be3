import { describe, expect, test } from 'vitest';
import { requestLostCodesByApi } from '../../../functions/intake/ticket/lost-code-api.ts';
import {
  requestLostCodesByWebForm,
  showLostCodeForm,
} from '../../../functions/intake/ticket/lost-code-pages.ts';
import { toRequest } from '../../../functions/runtime/request/request.ts';
import { setUpPublicApi } from '../../support/api/set-up-public-api.ts';
import { httpEvent } from '../../support/events/lambda-events.ts';
import { aTicket } from '../../support/samples/a-ticket.ts';

const form = (phone: string) => ({ body: new URLSearchParams({ phone }).toString() });

describe('lost-code form', () => {
  test('the lost-code form returns the same page for every phone number and looks up no ticket', async () => {
    const ticket = aTicket();
    const { ask, asks: lostCodeRequests, tickets } = setUpPublicApi(ticket);
    tickets.find = () => Promise.reject(new Error('No ticket may be looked up here'));
    const [known, unknown] = [
      await ask(requestLostCodesByWebForm, form('0912 345 678')),
      await ask(requestLostCodesByWebForm, form('0987 654 321')),
    ];
    expect([known.statusCode, known.body]).toEqual([200, unknown.body]);
    expect(known.body).not.toContain(ticket.code);
    expect(lostCodeRequests).toHaveLength(2);
  });

  test('the lost-code form rejects a landline number and keeps the typed value', async () => {
    const { ask, asks: lostCodeRequests } = setUpPublicApi();
    const reply = await ask(requestLostCodesByWebForm, form('0294 <3855>'));
    expect(reply.statusCode).toBe(400);
    expect(reply.body).toContain('value="0294 &lt;3855&gt;"');
    expect(reply.body).toContain('href="#phone"');
    expect(lostCodeRequests).toEqual([]);
  });

  test('the lost-code form returns 429 with Retry-After after too many requests', async () => {
    const { ask } = setUpPublicApi();
    for (let time = 0; time < 10; time += 1)
      await ask(requestLostCodesByWebForm, form('0912 345 678'));
    const reply = await ask(requestLostCodesByWebForm, form('0912 345 678'));
    expect(reply.statusCode).toBe(429);
    expect(Number(reply.headers?.['retry-after'])).toBeGreaterThan(0);
  });

  test('the lost-code form can be opened without a ticket code', () => {
    const reply = showLostCodeForm(toRequest(httpEvent('GET', '/tra-cuu/quen-ma')));
    expect([reply.statusCode, reply.body.includes('name="phone"')]).toEqual([200, true]);
  });
});

test('the lost-code API returns the same response for every phone number, and 400 for malformed JSON', async () => {
  const { ask } = setUpPublicApi(aTicket());
  const answers = await Promise.all(
    ['0912345678', '0987654321'].map((phone) =>
      ask(requestLostCodesByApi, { body: JSON.stringify({ phone }) }),
    ),
  );
  expect(answers.map(({ statusCode, body }) => [statusCode, body])).toEqual([
    [200, answers[0]?.body],
    [200, answers[0]?.body],
  ]);
  const broken = await ask(requestLostCodesByApi, { body: '{' });
  expect([broken.statusCode, broken.body]).toEqual([400, expect.stringContaining('not-json')]);
});
