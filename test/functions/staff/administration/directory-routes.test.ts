import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { encodeTicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import { toLocalDate } from '../../../../core/time/local-date.ts';
import { launchDay, testDirectory } from '../../../support/directory/test-directory.ts';
import { aMember } from '../../../support/samples/a-member.ts';
import { aTicket } from '../../../support/samples/a-ticket.ts';
import { testHmac } from '../../../support/test-hmac.ts';
import {
  administrator,
  aSwap,
  Change,
  directoryDesk,
  operator,
  problemIn,
} from '../directory-harness.ts';

const { room, overview, table, rowAt, change, undo, preview } = directoryDesk();

describe('directory as staff read it', () => {
  test('the directory overview contains the version, the tables with the counts of current, future and ended rows, and the last changes', async () => {
    const { lastChange, tables, changes } = await overview();
    expect([lastChange, changes]).toEqual([0, []]);
    const today = toLocalDate(launchDay);
    const { length: ended } = testDirectory.units.filter(
      ({ validTo }) => validTo !== null && validTo < today,
    );
    const { length: later } = testDirectory.units.filter(
      ({ validFrom }) => validFrom !== null && today < validFrom,
    );
    expect(later).toBeGreaterThan(0);
    const rows = testDirectory.units.length - ended - later;
    expect(tables).toContainEqual({ name: 'units', label: 'Đơn vị', rows, later, ended });
    expect(tables.every((table) => Number.isInteger(table.rows))).toBe(true);
  });

  test('directory rows are listed with the keys that edits must name', async () => {
    const [first] = await table('topics');
    expect(first?.row).toMatchObject({ code: 'AS01' });
    expect(first?.key).toBe('AS01@2021-12-03');
    expect(await rowAt('calendar.officialTo', 'officialTo')).toEqual({ officialTo: '2026-12-31' });
  });

  test('only staff who edit the roster see contact details of people in the directory', async () => {
    const [person] = await table('people', operator);
    expect(Object.keys(person?.row ?? {})).not.toContain('phone');
    expect(Object.keys(person?.row ?? {})).not.toContain('email');
    const [personWithContact] = await table('people', aMember('supervisor').sub);
    expect(personWithContact?.row).toMatchObject({
      phone: expect.any(String),
      email: expect.any(String),
    });
  });

  test('an unknown directory table returns 404', async () => {
    const { status, text } = await room.sendRequest(
      operator,
      'GET /api/staff/directory/tables/version',
    );
    expect([status, problemIn(text).type]).toEqual([404, 'urn:1022:problem:no-such-table']);
  });
});

describe('calendar change announced late', () => {
  test('a calendar change that swaps a working day can be previewed, applied, listed and undone', async () => {
    await room.services().tickets.open(aTicket({ status: 'assigned', unit: 'SO_YT' }));
    const seen = await preview(aSwap);
    expect(seen).toMatchObject({
      status: 200,
      body: {
        isValid: true,
        version: (await overview()).version,
        tickets: { counted: 1, isComplete: true, moved: { count: 0, first: [] } },
        gaps: [],
      },
    });
    const made = await change(aSwap);
    expect(made.status).toBe(201);
    const { number, by, rows } = Change.parse(JSON.parse(made.text));
    expect(by).toEqual({ member: administrator, role: 'administrator' });
    expect(rows.map(({ words }) => words)).toEqual([
      'Ngày nghỉ 2021-12-31: thêm',
      'Ngày làm bù 2022-01-08: thêm',
    ]);
    expect((await overview(operator)).changes[0]?.number).toBe(number);
    expect(await rowAt('calendar.workedDays', '2022-01-08')).toEqual(aSwap.edits[1]?.row);

    expect(await preview({ undoes: number })).toMatchObject({ body: { isValid: true } });
    const undone = await undo(number);
    expect([undone.status, Change.parse(JSON.parse(undone.text)).undoes]).toEqual([201, number]);
    expect(await rowAt('calendar.workedDays', '2022-01-08')).toBeUndefined();
    expect((await undo(number)).status).toBe(409);
  });
});

test('a change names its units and areas as on its day', async () => {
  const key = 'VP01@2021-12-03';
  const row = { ...(await rowAt('topics', key)), lead: 'SO_YT' };
  const made = Change.parse(
    JSON.parse((await change({ edits: [{ table: 'topics', key, row }] })).text),
  );
  expect(made.rows).toMatchObject([
    {
      words: expect.stringMatching(
        /^Chủ đề Tụ tập đông người.* \(VP01@2021-12-03\): sửa \(.*: UBND xã\/phường\/thị trấn \(UBND_XA\) → Sở Y tế \(SO_YT\)\)$/,
      ),
      names: { SO_YT: 'Sở Y tế' },
    },
  ]);
  await undo(made.number);
});

test('the preview of a swapped working day shows the old and new deadline of each affected ticket', async () => {
  const clock = {
    kind: 'working',
    rule: { kind: 'working', minutes: 480 },
    startAt: new Date('2021-12-30T15:00:00+07:00'),
    dueAt: new Date('2021-12-31T15:00:00+07:00'),
    minutes: 480,
  } as const;
  const code = encodeTicketCode(testHmac.digest('code', 'a ticket in office hours'));
  const clocks = { acknowledge: clock, resolve: clock };
  await room.services().tickets.open(aTicket({ code, status: 'assigned', unit: 'SO_YT', clocks }));
  const { body } = await preview(aSwap);
  const to = '2022-01-04T15:00:00+07:00';
  const deadline = { from: '2021-12-31T15:00:00+07:00', to };
  expect(body).toMatchObject({
    tickets: {
      moved: {
        count: 1,
        first: [
          {
            code,
            deadlines: [
              { clock: 'acknowledge', ...deadline },
              { clock: 'resolve', ...deadline },
            ],
          },
        ],
      },
    },
  });
});

test('the directory history is paged, newest first, without contact details', async () => {
  const [person] = await table('people');
  const row = { ...person?.row, phone: '+84900000999' };
  await change({ edits: [{ table: 'people', key: person?.key, row }] });
  const listed = async (query: Record<string, string>, who = operator) => {
    const { text } = await room.sendRequest(who, 'GET /api/staff/directory/changes', { query });
    return z.object({ changes: z.array(Change) }).parse(JSON.parse(text)).changes;
  };
  const [last, ...earlier] = await listed({});
  expect(JSON.stringify(last)).not.toContain('+84900000999');
  expect(JSON.stringify(await listed({}, administrator))).toContain('+84900000999');
  expect(await listed({ before: String(last?.number) })).toEqual(earlier);
  const { status } = await room.sendRequest(operator, 'GET /api/staff/directory/changes', {
    query: { before: 'hôm qua' },
  });
  expect(status).toBe(400);
});
