import { beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { encodeTicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import { setUpStaffApi } from '../../../support/api/set-up-staff-api.ts';
import { aMember, staffSub } from '../../../support/samples/a-member.ts';
import { aTicket, atMinute } from '../../../support/samples/a-ticket.ts';
import { testHmac } from '../../../support/test-hmac.ts';

const colleague = staffSub(7);
const room = setUpStaffApi(
  aMember('operator'),
  aMember('officer'),
  aMember('administrator'),
  aMember('operator', { sub: colleague }),
);

let opened = 0;
const newCode = () => {
  opened += 1;
  return encodeTicketCode(testHmac.digest('code', `acts ${opened}`));
};
const assigned = () =>
  aTicket({
    code: newCode(),
    status: 'assigned',
    unit: 'UBND_XA:29254',
    unitName: 'UBND phường 7',
    assignment: 1,
    nextCheckAt: atMinute(30),
  });

let ticket = assigned();
beforeEach(async () => {
  ticket = assigned();
  await room.services().tickets.open(ticket);
  room.setMinute(10);
});

let keys = 0;
const aKey = (): string => {
  keys += 1;
  return `a-key-of-the-console-${keys}`;
};

type ActRoutesInput = { by?: string; key?: string | undefined; code?: string };

const Body = z.looseObject({ errors: z.array(z.looseObject({ field: z.string() })).optional() });

const does = async (
  act: string,
  fields: object,
  { by = aMember('operator').sub, key = aKey(), code = ticket.code }: ActRoutesInput = {},
) => {
  const headers = { authorization: `Bearer ${by}`, ...(key && { 'idempotency-key': key }) };
  const path = `/api/staff/tickets/${code}/${act}`;
  const reply = await room.answer('POST', path, { headers, body: { version: 1, ...fields } });
  return { status: reply.statusCode, body: Body.parse(JSON.parse(reply.body ?? '')) };
};

const officer = aMember('officer').sub;
const note = { text: 'đã gọi lại cho người gửi' };

describe('staff action through the console', () => {
  test('a staff action returns the new version, the status and the changed deadlines', async () => {
    const fields = { priority: 'P1', reason: 'người bệnh nặng' };
    const { status, body } = await does('classify', fields);
    expect([status, body]).toEqual([
      200,
      {
        code: ticket.code,
        version: 2,
        at: '2021-12-03T08:10:00+07:00',
        status: 'assigned',
        label: 'Đã chuyển xử lý',
        recorded: 'classified',
        moved: [
          {
            clock: 'acknowledge',
            from: '2021-12-03T09:00:00+07:00',
            to: '2021-12-03T08:05:00+07:00',
          },
          { clock: 'resolve', from: '2021-12-03T13:00:00+07:00', to: '2021-12-03T10:00:00+07:00' },
        ],
      },
    ]);
  });

  test('an officer may act on tickets of their own unit', async () => {
    const { status, body } = await does('acknowledge', {}, { by: officer });
    expect([status, body['status']]).toEqual([200, 'in-progress']);
  });

  test('repeating a staff action with its idempotency key returns the same response and changes nothing', async () => {
    const key = aKey();
    const first = await does('note', note, { key });
    room.setMinute(20);
    expect(await does('note', note, { key })).toEqual(first);
    const history = await room.services().tickets.history(ticket.code);
    expect(history?.ticket.version).toBe(2);
  });

  test('a staff action that reuses the idempotency key of another action or staff member returns 409', async () => {
    const key = aKey();
    await does('note', note, { key });
    const fields = { priority: 'P1', reason: 'người bệnh nặng', version: 2 };
    const ofOther = { by: colleague, key };
    for (const sent of [does('classify', fields, { key }), does('note', note, ofOther)]) {
      const { status, body } = await sent;
      expect([status, body['type']]).toEqual([409, 'urn:1022:problem:key-used']);
    }
  });
});

describe('rejected staff actions', () => {
  test('a staff action on an outdated ticket version returns 409 with the later events, without their texts', async () => {
    await does('note', { text: 'điện thoại 0912 345 678' }, { by: colleague });
    const { status, body } = await does('note', note);
    expect([status, body['type'], body['version']]).toEqual([
      409,
      'urn:1022:problem:ticket-stale',
      2,
    ]);
    expect(body['since']).toEqual([
      { kind: 'noted', version: 2, at: '2021-12-03T08:10:00+07:00', by: { role: 'operator' } },
    ]);
    expect(JSON.stringify(body)).not.toMatch(/0912|c49a35/);
  });

  test('a staff action that the status does not allow returns 409 with the allowed actions', async () => {
    await does('close', { reason: 'withdrawn', text: 'người gửi đã rút phản ánh' });
    const { status, body } = await does('note', { ...note, version: 2 });
    expect([status, body['type'], body['ticketStatus'], body['allowed']]).toEqual([
      409,
      'urn:1022:problem:not-now',
      'closed',
      ['ask-data'],
    ]);
  });

  test('a staff action that only another role may perform returns 403 with the allowed actions', async () => {
    const { status, body } = await does('answer', { text: 'đã xử lý xong' });
    expect([status, body['type']]).toEqual([403, 'urn:1022:problem:not-for-your-role']);
    expect(body['allowed']).toContain('assign');
  });

  test.each([
    ['assign', { unit: 'SO_X', reason: 'việc của Sở' }, ['unit']],
    ['assign', { unit: 'Sở Y tế' }, ['unit', 'reason']],
    ['note', { text: 'ngắn' }, ['text']],
    ['note', { ...note, color: 'red' }, ['color']],
    ['note', { ...note, version: 'two' }, ['version']],
  ])(
    'a staff action with an invalid field returns 400 and names it: %s %j',
    async (act, fields, wrong) => {
      const { status, body } = await does(act, fields);
      expect([status, body.errors?.map(({ field }) => field)]).toEqual([400, wrong]);
    },
  );
});

describe('staff actions that are not accepted', () => {
  test('a staff action without an idempotency key returns 400', async () => {
    const { status, body } = await does('note', note, { key: '' });
    expect([status, body.errors?.map(({ field }) => field)]).toEqual([400, ['Idempotency-Key']]);
  });

  test.each([
    ['write', 404],
    ['reopen', 404],
    ['sing', 404],
  ])('a staff action that does not exist (“%s”) returns %i', async (act, wanted) => {
    expect((await does(act, note)).status).toBe(wanted);
  });

  test('a staff action on an unknown ticket or one hidden from the staff member returns 404', async () => {
    const otherUnitTicket = aTicket({ code: newCode(), status: 'assigned', unit: 'SO_YT' });
    await room.services().tickets.open(otherUnitTicket);
    expect((await does('note', note, { code: newCode() })).status).toBe(404);
    expect(
      (await does('acknowledge', {}, { by: officer, code: otherUnitTicket.code })).status,
    ).toBe(404);
  });
});

describe('merging tickets through the console', () => {
  test('merging two tickets returns both new versions and can be undone', async () => {
    const into = assigned();
    await room.services().tickets.open(into);
    const merged = await does('merge', { into: into.code, reason: 'cùng một việc' });
    expect(merged).toMatchObject({
      status: 200,
      body: { status: 'merged', version: 2, other: { code: into.code, version: 2 } },
    });
    expect(await does('unmerge', { reason: 'hai việc khác nhau', version: 2 })).toMatchObject({
      status: 200,
      body: { status: 'assigned', version: 3, other: { code: into.code, version: 3 } },
    });
  });

  test('merging a ticket with itself returns 400 and names the field', async () => {
    const { status, body } = await does('merge', { into: ticket.code, reason: 'cùng một việc' });
    expect([status, body.errors?.map(({ field }) => field)]).toEqual([400, ['into']]);
  });
});

test('the API lists the actions that a staff member can currently perform on a ticket', async () => {
  const lists = async (sub: string) => {
    const { text } = await room.sendRequest(sub, `GET /api/staff/tickets/${ticket.code}/acts`);
    return z.looseObject({ acts: z.array(z.string()) }).parse(JSON.parse(text)).acts;
  };
  expect(await lists(officer)).toEqual([
    ...['acknowledge', 'answer', 'add-result-photo', 'ask', 'return', 'extend', 'note', 'take'],
    'hand-to-colleague',
  ]);
  expect(await lists(aMember('operator').sub)).toContain('merge');
  expect(await lists(aMember('administrator').sub)).toEqual([]);
});
