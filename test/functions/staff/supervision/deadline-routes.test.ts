import { expect, test } from 'vitest';
import * as z from 'zod';
import { opsProgram } from '../../../../bin/ops.ts';
import { setUpStaffApi } from '../../../support/api/set-up-staff-api.ts';
import { runProgramHere } from '../../../support/run-program.ts';
import { aMember } from '../../../support/samples/a-member.ts';

const room = setUpStaffApi(aMember('operator'));
const ask = (query: Record<string, string>) =>
  room.sendRequest(aMember('operator').sub, 'GET /api/staff/deadline', { query });

const DeadlineBody = z.object({ dueAt: z.string(), why: z.array(z.string()) });

test.each<Record<string, string>>([
  { from: '2022-01-28T16:00+07:00', add: '8h' },
  { from: '2022-01-28T16:00', add: '3d', clock: 'wall' },
  { from: '2022-01-28T16:00', priority: 'P3', clock: 'acknowledge' },
  { from: '2024-04-26T16:00', add: '3d', unit: 'UBND_XA:29254' },
])(
  'the deadline API returns the same lines as the command npm run ops -- deadline: %j',
  async (query) => {
    const args = Object.entries(query).flatMap(([name, value]) => [`--${name}`, value]);
    const { stdout } = await runProgramHere(opsProgram, ['deadline', ...args]);
    const lines = stdout.trimEnd().split('\n');
    const { dueAt, why } = DeadlineBody.parse(JSON.parse((await ask(query)).text));
    expect(why).toEqual(lines.slice(0, -1));
    expect(dueAt.replace(':00+', '+')).toBe(lines.at(-1));
  },
);

test.each<[Record<string, string>, string]>([
  [{}, 'from'],
  [{ from: 'hôm qua', add: '8h' }, 'from'],
  [{ from: '2022-01-28T16:00', add: '8w' }, 'add'],
  [{ from: '2022-01-28T16:00', add: '99999h' }, 'add'],
  [{ from: '2022-01-28T16:00', add: '8h', service: 'welfare' }, 'service'],
  [{ from: '2022-01-28T16:00', add: '8h', unit: 'UBND_XA:11111' }, 'unit'],
  [{ from: '2022-01-28T16:00', priority: 'P5' }, 'priority'],
  [{ from: '2019-01-28T16:00', priority: 'P3' }, 'from'],
  [{ from: '2022-01-28T16:00', add: '8h', when: 'soon' }, 'when'],
])('an invalid deadline query returns 400 and names the field: %j', async (query, field) => {
  const { status, text } = await ask(query);
  expect([status, text.includes(`"field":"${field}"`)]).toEqual([400, true]);
});
