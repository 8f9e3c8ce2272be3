import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { fire, safety, topic } from '../../../core/directory/new-directory-rows.ts';

const Result = z.object({
  tickets: z.array(z.looseObject({ service: z.string(), topic: z.string() })),
  line: z.string(),
  end: z.string(),
  prompts: z.array(z.string().nullable()),
  flows: z.array(z.string()),
  queues: z.array(z.string()),
});

/** Telephone menu of the added service. */
const phoneMenu = {
  digit: 7,
  says: { vi: 'An toàn cháy, nổ,', en: 'To report a danger of fire,', km: 'គ្រោះថ្នាក់អគ្គិភ័យ' },
  asksPlace: false,
  asksToWithhold: false,
};

const call = async (keys: string[]) => {
  const added = {
    'services.json': { ...safety.row, phoneMenu },
    'topics.json': topic.row,
    'units.json': fire.row,
  };
  const program = join(import.meta.dirname, 'call-with-added-rows.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [
    program,
    JSON.stringify({ added, keys }),
  ]);
  return Result.parse(JSON.parse(stdout));
};

test('callers reach a service that exists only as rows of the data files by its key, and wait in its own queue', async () => {
  const { tickets, line, end, prompts, flows, queues } = await call(['7', '1', '#', '0']);
  expect(tickets).toMatchObject([{ service: 'fire-safety', topic: 'PC01' }]);
  expect([line, end]).toEqual(['fire-safety-vi', 'agent']);
  expect(prompts).toEqual(
    expect.arrayContaining(['menu-2021-12-03', 'topics-fire-safety-2021-12-03']),
  );
  expect(flows).toContain('fire-safety');
  expect(queues).toEqual(
    expect.arrayContaining(['fire-safety-vi', 'fire-safety-km', 'fire-safety-en']),
  );
});
