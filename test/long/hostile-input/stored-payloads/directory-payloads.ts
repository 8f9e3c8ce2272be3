import * as z from 'zod';
import type { PayloadWriter } from './payload-writer.ts';

const Row = z.record(z.string(), z.unknown());
const Shown = z.object({ version: z.string() });
const Table = z.object({ rows: z.array(z.object({ key: z.string(), row: Row })) });

/** Directory tables with texts that people read. Payloads go into all fields except identifiers. */
const tables = [
  ...['announcements', 'articles', 'programmes', 'answer-templates', 'units', 'topics'],
  ...['services', 'reasons', 'areas', 'calendar', 'wording', 'denunciation'],
];

const isFreeText = (text: string): boolean => /\s/.test(text.trim()) && !text.startsWith('https:');

const withPayloads = (value: unknown, take: (most: number) => string): unknown => {
  if (typeof value === 'string') {
    return isFreeText(value) ? take(Math.max(40, Math.min(value.length + 40, 150))) : value;
  }
  if (Array.isArray(value)) return value.map((one) => withPayloads(one, take));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, withPayloads(one, take)]),
  );
};

/** Acts as a malicious administrator: writes a payload into every text of the first rows of every table. */
export async function fillDirectoryWithPayloads(
  writer: PayloadWriter,
  rowsOfEach: number,
): Promise<void> {
  const ask = (method: string, path: string, body?: unknown) =>
    writer.asked('administrator', method, path, body);
  for (const table of tables) {
    const shown = await ask('GET', `directory/tables/${table}`);
    if (shown.status !== 200) continue;
    const { rows } = Table.parse(JSON.parse(shown.text));
    for (const { key, row } of rows.slice(0, rowsOfEach)) {
      const { version } = Shown.parse(JSON.parse((await ask('GET', 'directory')).text));
      const changed = withPayloads(row, writer.take);
      if (JSON.stringify(changed) === JSON.stringify(row)) continue;
      const edits = [{ table, key, row: changed }];
      const change = { baseVersion: version, reason: writer.take(), edits };
      writer.count(await ask('POST', 'directory/changes', change));
    }
  }
}

/** Writes injection payloads into names that staff choose, such as members' names. */
export async function fillNamesWithPayloads(writer: PayloadWriter): Promise<void> {
  const { take, asked: sendStaffRequest, count } = writer;
  const sub = '10220000-0000-4000-8000-000000001000';
  count(
    await sendStaffRequest('administrator', 'PUT', `members/${sub}`, {
      role: 'operator',
      name: take(90),
    }),
  );
  count(await sendStaffRequest('supervisor', 'PUT', 'views/x9', { name: take(50), filter: {} }));
  const webhook = { name: take(90), contact: take(150), url: 'https://x9-hooks.example.vn/in' };
  count(await sendStaffRequest('administrator', 'POST', 'webhooks', webhook));
}
