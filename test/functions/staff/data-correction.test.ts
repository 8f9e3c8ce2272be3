import { expect, test } from 'vitest';
import * as z from 'zod';
import { setUpStaffApi } from '../../support/api/set-up-staff-api.ts';
import { aMember } from '../../support/samples/a-member.ts';
import { aTicket, atMinute } from '../../support/samples/a-ticket.ts';

const room = setUpStaffApi(aMember('supervisor'), aMember('officer'), aMember('operator'));
const ticket = aTicket({
  ...{ status: 'assigned', unit: 'UBND_XA:29254', unitName: 'UBND phường 7', assignment: 1 },
  ...{
    contact: Uint8Array.of(1),
    contactChannels: ['sms'],
    callerHash: 'old',
    nextCheckAt: atMinute(30),
  },
});

const CorrectionResponse = z.looseObject({
  version: z.number(),
  events: z.array(z.looseObject({ kind: z.string() })).optional(),
});

let keys = 0;
const sendRequest = async (
  role: 'supervisor' | 'officer' | 'operator',
  act?: string,
  body?: object,
) => {
  keys += 1;
  const headers = {
    authorization: `Bearer ${aMember(role).sub}`,
    ...(act && { 'idempotency-key': `a-key-of-the-console-${keys}` }),
  };
  const path = `/api/staff/tickets/${ticket.code}${act ? `/${act}` : ''}`;
  const reply = await room.answer(act ? 'POST' : 'GET', path, { headers, ...(body && { body }) });
  return { status: reply.statusCode, text: reply.body ?? '' };
};
const seen = async (role: 'supervisor' | 'officer') =>
  CorrectionResponse.parse(JSON.parse((await sendRequest(role)).text));

test('a corrected phone number is stored encrypted and never returned', async () => {
  const { tickets } = room.services();
  await tickets.open(ticket);
  room.setMinute(10);
  const correctionRequest = { version: 1, right: 'correct', text: 'Số tôi là 0987 654 321' };
  expect((await sendRequest('operator', 'ask-data', correctionRequest)).status).toBe(200);
  const { version } = await seen('supervisor');
  const granted = await sendRequest('supervisor', 'grant-data', {
    ...{ version, text: 'Đã sửa số điện thoại', newPhone: '0987 654 321' },
  });
  expect(granted.status).toBe(200);
  expect(granted.text).not.toContain('987654321');
  const stored = await tickets.find(ticket.code);
  expect(stored).toMatchObject({ dataRequest: { state: 'granted' }, contactChannels: ['sms'] });
  expect(stored?.contact).not.toEqual(ticket.contact);
  expect(stored?.callerHash).not.toBe('old');
  const ofHotline = (await seen('supervisor')).events?.map(({ kind }) => kind);
  expect(ofHotline).toEqual(expect.arrayContaining(['data-asked', 'data-granted']));
  const officers = await sendRequest('officer');
  expect(officers.status).toBe(200);
  expect(officers.text).not.toMatch(/data-asked|data-granted|987/);
});

test('an invalid corrected phone number returns 400 with the field name and without the number', async () => {
  const { version } = await seen('supervisor');
  const refused = await sendRequest('supervisor', 'grant-data', {
    ...{ version, text: 'Đã sửa số điện thoại', newPhone: '12345' },
  });
  expect(refused.status).toBe(400);
  expect(refused.text).toContain('newPhone');
  expect(refused.text).not.toContain('12345');
});
