import * as z from 'zod';
import { setUpStaffApi } from '../../support/api/set-up-staff-api.ts';
import { aMember } from '../../support/samples/a-member.ts';

export const administrator = aMember('administrator').sub;
export const operator = aMember('operator').sub;

const Row = z.record(z.string(), z.unknown());
export const Change = z.object({
  number: z.number(),
  by: z.object({ member: z.string(), role: z.string() }),
  reason: z.string(),
  undoes: z.number().optional(),
  rows: z.array(
    z.object({
      table: z.string(),
      key: z.string(),
      before: Row.nullable(),
      after: Row.nullable(),
      words: z.string(),
      names: z.record(z.string(), z.string()),
    }),
  ),
});
const Overview = z.object({
  version: z.string(),
  lastChange: z.number(),
  tables: z.array(
    z.object({
      name: z.string(),
      label: z.string(),
      rows: z.number(),
      later: z.number(),
      ended: z.number(),
    }),
  ),
  changes: z.array(Change),
});
const Table = z.object({ rows: z.array(z.object({ key: z.string(), row: Row })) });
const Problem = z.object({
  type: z.string(),
  errors: z.array(z.object({ field: z.string(), row: z.string().optional(), message: z.string() })),
  version: z.string().optional(),
  changes: z.array(Change).default([]),
  rows: z
    .array(z.object({ key: z.string(), by: z.number(), names: z.record(z.string(), z.string()) }))
    .default([]),
});

export function problemIn(text: string) {
  return Problem.parse(JSON.parse(text));
}

/** Directory change, announced on 24 December, that swaps a Friday off for a worked Saturday. */
export const aSwap = {
  edits: [
    {
      table: 'calendar.daysOff',
      key: '2021-12-31',
      row: { date: '2021-12-31', name: 'Nghỉ hoán đổi Tết Dương lịch', kind: 'swap' },
    },
    {
      table: 'calendar.workedDays',
      key: '2022-01-08',
      row: { date: '2022-01-08', insteadOf: '2021-12-31', reason: 'Làm bù ngày 31/12/2021' },
    },
  ],
};

/** Directory routes as an administrator calls them, on a local table. */
export function directoryDesk() {
  const room = setUpStaffApi(aMember('administrator'), aMember('operator'), aMember('supervisor'));
  const overview = async (who = administrator) =>
    Overview.parse(JSON.parse((await room.sendRequest(who, 'GET /api/staff/directory')).text));
  const table = async (name: string, who = administrator) => {
    const { text } = await room.sendRequest(who, `GET /api/staff/directory/tables/${name}`);
    return Table.parse(JSON.parse(text)).rows;
  };
  const rowAt = async (name: string, key: string) =>
    (await table(name)).find((one) => one.key === key)?.row;
  const change = async (body: object) => {
    const { version: baseVersion } = await overview();
    return room.sendRequest(administrator, 'POST /api/staff/directory/changes', {
      body: { baseVersion, reason: 'Công văn 1234/UBND-KGVX ngày 24/12/2021', ...body },
    });
  };
  const undo = (number: number, body: object = { reason: 'Nhập nhầm ngày' }) =>
    room.sendRequest(administrator, `POST /api/staff/directory/changes/${number}/undo`, { body });
  const preview = async (body: object) => {
    const answer = await room.sendRequest(administrator, 'POST /api/staff/directory/preview', {
      body,
    });
    return { status: answer.status, body: Row.parse(JSON.parse(answer.text)) };
  };
  return { room, overview, table, rowAt, change, undo, preview };
}
