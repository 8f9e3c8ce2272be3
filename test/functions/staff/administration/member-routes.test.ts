import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { setUpStaffApi } from '../../../support/api/set-up-staff-api.ts';
import { aMember, staffSub } from '../../../support/samples/a-member.ts';
import { openingMorning } from '../../../support/samples/a-ticket.ts';

const administrator = aMember('administrator').sub;
const newcomer = staffSub(9);
const room = setUpStaffApi(aMember('administrator'), aMember('officer'));

const Problem = z.object({
  type: z.string(),
  errors: z.array(z.object({ field: z.string(), message: z.string() })).default([]),
});
const problemIn = (text: string) => Problem.parse(JSON.parse(text));
const Members = z.object({ members: z.array(z.looseObject({ sub: z.string() })) });

test('a signed-in staff member can read their own profile', async () => {
  const { text } = await room.sendRequest(aMember('officer').sub, 'GET /api/staff/me');
  expect(z.unknown().parse(JSON.parse(text))).toEqual({
    acts: [
      ...['acknowledge', 'answer', 'supplement', 'add-result-photo', 'withdraw-photo', 'ask'],
      ...['return', 'extend', 'note', 'take', 'release', 'hand-to-colleague'],
    ],
    languages: ['vi', 'km', 'en'],
    screens: expect.arrayContaining(['queue']),
    sub: aMember('officer').sub,
    name: 'Người 4',
    role: 'officer',
    unit: 'UBND_XA:29254',
    unitName: 'UBND phường 7',
  });
});

test('the list of staff members shows members as added, changed or withdrawn', async () => {
  const path = `/api/staff/members/${newcomer}`;
  const body = { role: 'officer', unit: 'SO_YT', name: 'Ánh' };
  room.setMinute(5);
  expect((await room.sendRequest(administrator, `PUT ${path}`, { body })).status).toBe(200);
  room.setMinute(9);
  expect((await room.sendRequest(administrator, `DELETE ${path}`)).status).toBe(200);
  const { text } = await room.sendRequest(administrator, 'GET /api/staff/members');
  const { members } = Members.parse(JSON.parse(text));
  expect(members[0]).toEqual({
    sub: newcomer,
    ...body,
    unitName: 'Sở Y tế',
    addedAt: '2021-12-03T08:05:00+07:00',
    granted: {
      by: { sub: administrator, name: 'Người 3' },
      at: '2021-12-03T08:05:00+07:00',
    },
    withdrawnAt: '2021-12-03T08:09:00+07:00',
  });
});

describe('invalid staff members', () => {
  test.each([
    [{ role: 'officer', name: 'A' }, 'unit'],
    [{ role: 'officer', name: 'A', unit: 'UBND_XA:11111' }, 'unit'],
    [{ role: 'king', name: 'A' }, 'role'],
    [{ role: 'operator' }, 'name'],
    [{ role: 'operator', name: ' \u200b ' }, 'name'],
    [{ role: 'operator', name: 'A\u0000' }, 'name'],
    [{ role: 'operator', name: 'A', addedAt: '2021-12-03' }, 'addedAt'],
  ])('an invalid staff member returns 400 and names the field: %j', async (body, field) => {
    const { status, text } = await room.sendRequest(
      administrator,
      `PUT /api/staff/members/${newcomer}`,
      {
        body,
      },
    );
    expect([status, problemIn(text).errors.map((error) => error.field)]).toEqual([400, [field]]);
  });

  test('a staff member in malformed JSON returns 400', async () => {
    const headers = { authorization: `Bearer ${administrator}` };
    const answer = await room.answer('PUT', `/api/staff/members/${newcomer}`, { headers });
    expect(problemIn(answer.body ?? '').type).toBe('urn:1022:problem:not-json');
  });

  test.each(['PUT', 'DELETE'])(
    'a %s request for a staff member returns 404 when the id in the URL is not a valid account id',
    async (method) => {
      const body = { role: 'operator', name: 'A' };
      const { status } = await room.sendRequest(administrator, `${method} /api/staff/members/me`, {
        body,
      });
      expect(status).toBe(404);
    },
  );
});

describe('adding a staff member by e-mail address', () => {
  const add = async (email: string) => {
    const body = { role: 'officer', unit: 'SO_YT', name: 'Người mới', email };
    const { status, text } = await room.sendRequest(administrator, 'POST /api/staff/members', {
      body,
    });
    return { status, text };
  };

  test('the account with the address becomes a member', async () => {
    const { status, text } = await add(' Moi@travinh.example ');
    expect([status, z.unknown().parse(JSON.parse(text))]).toEqual([
      200,
      expect.objectContaining({ sub: newcomer, role: 'officer', unit: 'SO_YT', name: 'Người mới' }),
    ]);
  });

  test.each([
    ['khong-co@travinh.example', /Chưa có tài khoản/],
    ['chua@travinh.example', /chưa được xác minh/],
    ['khoa@travinh.example', /đang bị khóa/],
    ['khong phai e-mail', /e-mail không đúng/],
  ])('the address %s is refused', async (email, message) => {
    const { status, text } = await add(email);
    expect([status, problemIn(text).errors]).toEqual([
      400,
      [{ field: 'email', message: expect.stringMatching(message) }],
    ]);
  });
});

test('administrators cannot change their own membership by writing their id in capital letters', async () => {
  const loud = administrator.toUpperCase();
  const { status, text } = await room.sendRequest(
    administrator,
    `DELETE /api/staff/members/${loud}`,
  );
  expect([status, problemIn(text).type]).toEqual([409, 'urn:1022:problem:not-yourself']);
  const body = { role: 'operator', name: 'Người mới' };
  const put = await room.sendRequest(
    administrator,
    `PUT /api/staff/members/${newcomer.toUpperCase()}`,
    {
      body,
    },
  );
  expect([put.status, put.text.includes(`"sub":"${newcomer}"`)]).toEqual([200, true]);
});

test('administrators cannot withdraw their own membership', async () => {
  const { status, text } = await room.sendRequest(
    administrator,
    `DELETE /api/staff/members/${administrator}`,
  );
  expect([status, problemIn(text).type]).toEqual([409, 'urn:1022:problem:not-yourself']);
});

describe('staff members of units that ended on 30/6/2025', () => {
  const minutesAfterOpening = (at: string): number =>
    (Date.parse(at) - openingMorning.getTime()) / 60_000;
  const officer = aMember('officer').sub;
  const [lastEvening, morningAfter] = ['2025-06-30T23:59+07:00', '2025-07-01T08:00+07:00'].map(
    minutesAfterOpening,
  );
  const openQueueAt = async (minute = 0) => {
    room.setMinute(minute);
    return room.sendRequest(officer, 'GET /api/staff/queue');
  };

  test('a member can open tickets again after the move to a new commune with the same code', async () => {
    expect((await openQueueAt(lastEvening)).status).toBe(200);
    const { status, text } = await openQueueAt(morningAfter);
    expect([status, problemIn(text).type]).toEqual([403, expect.stringContaining('unit-ended')]);
    const body = { role: 'officer', unit: 'UBND_XA:29254', name: 'Người 4' };
    await room.sendRequest(administrator, `PUT /api/staff/members/${officer}`, { body });
    expect((await openQueueAt(morningAfter)).status).toBe(200);
  });

  test('the list of members names ended units and their successors', async () => {
    room.setMinute(morningAfter ?? 0);
    const { text } = await room.sendRequest(administrator, 'GET /api/staff/members');
    const members = Members.parse(JSON.parse(text)).members;
    expect(members.find(({ sub }) => sub === officer)).toMatchObject({
      endedUnit: {
        ...{ name: 'UBND phường 7', lastDay: '2025-06-30' },
        successors: [{ ref: 'UBND_XA:29254', name: 'UBND phường Nguyệt Hoá' }],
      },
    });
  });
});
