import { beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import { encodeTicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import { setUpStaffApi } from '../../../support/api/set-up-staff-api.ts';
import { aMember, staffSub } from '../../../support/samples/a-member.ts';
import { aTicket, atMinute } from '../../../support/samples/a-ticket.ts';
import { testHmac } from '../../../support/test-hmac.ts';

const officer = aMember('officer');
const colleague = aMember('officer', { sub: staffSub(7), name: 'Đồng nghiệp' });
const [operator, supervisor] = [aMember('operator'), aMember('supervisor')];
const room = setUpStaffApi(
  ...[officer, colleague, operator, supervisor],
  aMember('officer', { sub: staffSub(8), unit: 'SO_YT' }),
  aMember('officer', { sub: staffSub(9), withdrawnAt: atMinute(1) }),
);

const Colleagues = z.object({
  colleagues: z.array(z.object({ sub: z.string(), name: z.string() })),
});
const Shown = z.object({
  version: z.number(),
  takenBy: z.object({ sub: z.string() }).optional(),
  events: z.array(
    z.looseObject({
      kind: z.string(),
      actorName: z.string().optional(),
      memberName: z.string().optional(),
    }),
  ),
});

let opened = 0;
let ticket = aTicket();
const open = async (changes: Partial<Ticket>) => {
  opened += 1;
  const code = encodeTicketCode(testHmac.digest('code', `colleague ${opened}`));
  ticket = aTicket({ code, status: 'assigned', assignment: 1, ...changes });
  await room.services().tickets.open(ticket);
};
beforeEach(async () => {
  await open({ unit: 'UBND_XA:29254', coUnits: ['SO_YT'] });
  room.setMinute(10);
});

const listFor = async (sub: string): Promise<string[]> => {
  const { text } = await room.sendRequest(sub, `GET /api/staff/tickets/${ticket.code}/colleagues`);
  return Colleagues.parse(JSON.parse(text)).colleagues.map((one) => one.sub);
};
const show = async (sub: string) => {
  const { text } = await room.sendRequest(sub, `GET /api/staff/tickets/${ticket.code}`);
  return Shown.parse(JSON.parse(text));
};
const act = async (by: string, name: string, body: object) => {
  const headers = { authorization: `Bearer ${by}`, 'idempotency-key': `${name}-${by}-${opened}` };
  const path = `/api/staff/tickets/${ticket.code}/${name}`;
  return (await room.answer('POST', path, { headers, body: { version: 1, ...body } })).statusCode;
};
const give = (by: string, member: string) => act(by, 'hand-to-colleague', { member });

describe('colleagues to whom a ticket can be handed', () => {
  test('an officer gets the other present members of the unit that has the ticket', async () => {
    expect(await listFor(officer.sub)).toEqual([colleague.sub]);
  });

  test('members of other units and the operators get none', async () => {
    expect([await listFor(staffSub(8)), await listFor(operator.sub)]).toEqual([[], []]);
  });

  test('on a ticket of the operators, an operator gets the supervisor', async () => {
    await open({ unit: 'TONG_DAI' });
    expect(await listFor(operator.sub)).toEqual([supervisor.sub]);
  });

  test('an officer hands the ticket to the colleague, and the history names both', async () => {
    expect(await give(officer.sub, colleague.sub)).toBe(200);
    const { takenBy, events } = await show(officer.sub);
    expect(takenBy?.sub).toBe(colleague.sub);
    expect(events.at(-1)).toMatchObject({
      kind: 'handed-to-colleague',
      actorName: officer.name,
      memberName: colleague.name,
    });
    expect(await listFor(officer.sub)).toEqual([]);
  });

  test('a ticket cannot be handed to a member of another unit or one who left', async () => {
    expect(await give(officer.sub, staffSub(8))).toBe(400);
    expect(await give(colleague.sub, staffSub(9))).toBe(400);
  });
});

describe('names in the history of a ticket', () => {
  const namesFor = async (sub: string) => (await show(sub)).events.map((one) => one.actorName);

  test('officers see names of their own unit only, and the hotline sees all names', async () => {
    expect(await act(operator.sub, 'note', { text: 'Đã gọi cho đơn vị' })).toBe(200);
    const officers = { text: 'Đã xuống hiện trường', version: 2 };
    expect(await act(colleague.sub, 'note', officers)).toBe(200);
    expect((await namesFor(officer.sub)).slice(-2)).toEqual([undefined, colleague.name]);
    expect((await namesFor(staffSub(8))).slice(-2)).toEqual([undefined, undefined]);
    expect((await namesFor(supervisor.sub)).slice(-2)).toEqual([operator.name, colleague.name]);
  });
});

test('after a colleague’s answer, an officer can add a note to the ticket but not answer again', async () => {
  expect(await act(colleague.sub, 'answer', { text: 'Đã lập biên bản và nhắc nhở.' })).toBe(200);
  const mine = { text: 'Chúng tôi sẽ kiểm tra lại.', version: 2 };
  expect(await act(officer.sub, 'answer', mine)).toBe(409);
  expect(await act(officer.sub, 'note', mine)).toBe(200);
});
