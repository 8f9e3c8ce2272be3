import { describe, expect, test } from 'vitest';
import { requestCodesByApi } from '../../../functions/intake/lost-code-api.ts';
import { requestCodesByPage, showLostCode } from '../../../functions/intake/lost-code-pages.ts';
import { toRequest } from '../../../functions/runtime/request.ts';
import { aTicket } from '../../support/a-ticket.ts';
import { citizenDoor } from '../../support/citizen-door.ts';
import { httpEvent } from '../../support/lambda-events.ts';

const form = (phone: string) => ({ body: new URLSearchParams({ phone }).toString() });

describe('who has lost their code', () => {
  test('gets the same page whether or not the number has a report, and no ticket is looked at', async () => {
    const ticket = aTicket();
    const { ask, asks, tickets } = citizenDoor(ticket);
    tickets.find = () => Promise.reject(new Error('No ticket may be looked up here'));
    const [known, unknown] = [
      await ask(requestCodesByPage, form('0912 345 678')),
      await ask(requestCodesByPage, form('0987 654 321')),
    ];
    expect([known.statusCode, known.body]).toEqual([200, unknown.body]);
    expect(known.body).not.toContain(ticket.code);
    expect(asks).toHaveLength(2);
  });

  test('is asked again, with what they typed, when it can’t be a mobile number', async () => {
    const { ask, asks } = citizenDoor();
    const reply = await ask(requestCodesByPage, form('0294 <3855>'));
    expect(reply.statusCode).toBe(400);
    expect(reply.body).toContain('value="0294 &lt;3855&gt;"');
    expect(reply.body).toContain('href="#phone"');
    expect(asks).toEqual([]);
  });

  test('is told when to come again after too many', async () => {
    const { ask } = citizenDoor();
    for (let time = 0; time < 10; time += 1) await ask(requestCodesByPage, form('0912 345 678'));
    const reply = await ask(requestCodesByPage, form('0912 345 678'));
    expect(reply.statusCode).toBe(429);
    expect(Number(reply.headers?.['retry-after'])).toBeGreaterThan(0);
  });

  test('finds the form without knowing anything', () => {
    const reply = showLostCode(toRequest(httpEvent('GET', '/tra-cuu/quen-ma')));
    expect([reply.statusCode, reply.body.includes('name="phone"')]).toEqual([200, true]);
  });
});

test('a program gets the same answer too, and a clear one to what is no JSON', async () => {
  const { ask } = citizenDoor(aTicket());
  const answers = await Promise.all(
    ['0912345678', '0987654321'].map((phone) =>
      ask(requestCodesByApi, { body: JSON.stringify({ phone }) }),
    ),
  );
  expect(answers.map(({ statusCode, body }) => [statusCode, body])).toEqual([
    [200, answers[0]?.body],
    [200, answers[0]?.body],
  ]);
  const broken = await ask(requestCodesByApi, { body: '{' });
  expect([broken.statusCode, broken.body]).toEqual([400, expect.stringContaining('not-json')]);
});
