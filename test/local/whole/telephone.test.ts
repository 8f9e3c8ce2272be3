import { expect, test } from 'vitest';
import * as z from 'zod';
import { sharedHotline } from '../../support/shared-hotline.ts';

const hotline = sharedHotline();

const Call = z.object({
  prompts: z.array(z.looseObject({ key: z.string().optional(), text: z.string().optional() })),
  end: z.looseObject({ kind: z.string() }),
  ticket: z.string().optional(),
});
const call = async (wish: object) =>
  Call.parse(JSON.parse((await hotline.post('/local/calls', wish)).text));

test('who calls meets the deployed flow, and reads what the recordings say', async () => {
  const { prompts, end } = await call({ hangUpAt: 'emergency' });
  expect(prompts[0]?.text).toMatch(/115.*១១៥.*115/);
  expect(end.kind).toBe('hung-up');
});

test('an operator takes a call within the hours, and none on a day of Tết', async () => {
  const operator = { keys: ['1', '-', '0'], world: { agents: 1 } };
  expect((await call(operator)).end.kind).toBe('agent');
  const atTet = { ...operator.world, at: '2022-02-01T09:00:00+07:00' };
  expect((await call({ ...operator, world: atTet })).end.kind).not.toBe('agent');
});

test('a report by keypad is a ticket that is followed by its code, as any other', async () => {
  const violation = ['1', '-', '1', '1', '2', '24', '1'];
  const { ticket } = await call({ keys: violation, world: { agents: 0 } });
  const { status, text } = await hotline.get(`/api/reports/${ticket}`);
  expect(status).toBe(200);
  expect(z.looseObject({ code: z.string() }).parse(JSON.parse(text)).code).toBe(ticket);
});
