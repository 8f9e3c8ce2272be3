import { beforeEach, expect, test } from 'vitest';
import * as z from 'zod';
import { encodeTicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { setUpStaffApi } from '../../support/api/set-up-staff-api.ts';
import { aMember } from '../../support/samples/a-member.ts';
import { aTicket } from '../../support/samples/a-ticket.ts';
import { testHmac } from '../../support/test-hmac.ts';

const room = setUpStaffApi(aMember('operator'));
const note = { text: 'đã gọi lại cho người gửi' };
const Body = z.looseObject({ errors: z.array(z.looseObject({ field: z.string() })).optional() });

let opened = 0;
let ticket = aTicket();
beforeEach(async () => {
  opened += 1;
  const code = encodeTicketCode(testHmac.digest('code', `bodies ${opened}`));
  ticket = aTicket({ code, status: 'assigned', unit: 'UBND_XA:29254', assignment: 1 });
  await room.services().tickets.open(ticket);
  room.setMinute(10);
});

const sends = async (act: string, text: string, key: string) => {
  const headers = { authorization: `Bearer ${aMember('operator').sub}`, 'idempotency-key': key };
  const path = `/api/staff/tickets/${ticket.code}/${act}`;
  const reply = await room.answer('POST', path, { headers, text });
  return { status: reply.statusCode, body: Body.parse(JSON.parse(reply.body ?? '')) };
};
const does = (act: string, fields: object, key: string) =>
  sends(act, JSON.stringify({ version: 1, ...fields }), key);

test('reusing a staff action’s idempotency key with other fields returns 409', async () => {
  const key = 'a-key-of-the-console';
  await does('note', note, key);
  const other = await does('note', { text: 'đã gọi lại hai lần' }, key);
  expect([other.status, other.body['type']]).toEqual([409, 'urn:1022:problem:key-used']);

  const close = { reason: 'withdrawn', text: 'người gửi đã rút phản ánh', version: 2 };
  const first = await does('close', close, `${key}-close`);
  const { text, reason, version } = close;
  expect(await does('close', { text, version, reason }, `${key}-close`)).toEqual(first);
});

test.each([
  ['{"version": 1, "text": "đã gọi lại", "act": "close"}', ['act']],
  ['{"version": 1, "__proto__": {"text": "đã gọi lại"}}', ['text']],
])(
  'the body of a staff action can neither override the action nor use “__proto__”: %s',
  async (body, wrong) => {
    const reply = await sends('note', body, 'a-key-of-a-strange-body');
    expect([reply.status, reply.body.errors?.map(({ field }) => field)]).toEqual([400, wrong]);
  },
);
