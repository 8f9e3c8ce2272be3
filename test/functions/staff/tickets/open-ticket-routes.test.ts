import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { TicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import { setUpStaffApi } from '../../../support/api/set-up-staff-api.ts';
import { aMember, staffSub } from '../../../support/samples/a-member.ts';
import { aReport } from '../../../support/samples/a-report.ts';
import { atMinute } from '../../../support/samples/a-ticket.ts';

const operator = aMember('operator');
const other = aMember('operator', { sub: staffSub(5) });
const room = setUpStaffApi(operator, other);

const Opened = z.looseObject({
  code: TicketCode,
  pin: z.string().regex(/^\d{6}$/),
  isCallLinked: z.boolean().optional(),
});

const newName = (of: string) => `${of}-${randomUUID()}`;
const open = async (changes = {}, { key = newName('key'), by = operator } = {}) => {
  const body = { ...aReport(), ...changes };
  const { status, text } = await room.sendRequest(by.sub, 'POST /api/staff/tickets', {
    body,
    headers: { 'idempotency-key': key },
  });
  return { status, text };
};
const opened = async (...parameters: Parameters<typeof open>) =>
  Opened.parse(JSON.parse((await open(...parameters)).text));
const named = {
  reporter: { kind: 'person', name: 'Nguyễn Văn An', phone: '0912345678', anonymous: false },
};

describe('ticket opened by an operator', () => {
  test('an operator who opens a ticket gets code and PIN, and the access is logged', async () => {
    const { code } = await opened(named);
    const ticket = await room.services().tickets.find(code);
    expect(ticket).toMatchObject({ channel: 'operator', status: 'new', contactChannels: ['sms'] });
    expect(JSON.stringify(ticket)).not.toContain('Nguyễn');
    const { accesses } = await room.services().accessLog.page(code);
    expect(accesses.map(({ kind, by }) => [kind, by.sub])).toEqual([['opened', operator.sub]]);
  });

  test('opening a ticket as an operator is idempotent per key and operator', async () => {
    const key = 'the-same-key-of-two';
    const first = await opened({}, { key });
    expect(await opened({}, { key })).toEqual(first);
    expect((await opened({}, { key, by: other })).code).not.toBe(first.code);
    expect((await open({ text: 'Một việc khác hẳn việc trước' }, { key })).status).toBe(409);
  });

  test('opening tickets as an operator has no rate limit', async () => {
    for (let call = 0; call < 15; call += 1) expect((await open()).status).toBe(201);
  });

  test('an operator who opens a ticket gets the same errors and redirections as a citizen', async () => {
    expect((await open({ text: '' })).text).toContain('"field":"text"');
    const short = await open({}, { key: 'short' });
    expect([short.status, short.text]).toEqual([400, expect.stringContaining('Idempotency-Key')]);
    const denunciation = await open({ text: 'Tôi xin tố cáo ông chủ tịch xã nhận hối lộ' });
    expect([denunciation.status, denunciation.text]).toEqual([
      422,
      expect.stringContaining('denunciation'),
    ]);
  });
});

describe('call during which a ticket is opened', () => {
  const contact = () => newName('contact');

  test('a ticket opened during a call is linked to the call and records the contact with the operator', async () => {
    const call = contact();
    await room.services().calls.note(call, { answeredAt: atMinute(0) });
    const { code, isCallLinked } = await opened({ ...named, contact: call });
    expect(isCallLinked).toBe(true);
    const { events = [] } = (await room.services().tickets.history(code)) ?? {};
    expect(events.map(({ kind }) => kind)).toEqual(['opened', 'talked']);
  });

  test('a call stays linked to its first ticket when a second one is opened', async () => {
    const call = contact();
    await opened({ ...named, contact: call });
    expect((await opened({ ...named, contact: call })).isCallLinked).toBe(false);
  });

  test('a ticket is not linked to the call in which it is opened when the sender withholds the number', async () => {
    const call = contact();
    const reporter = { kind: 'person', anonymous: true };
    expect((await opened({ reporter, contact: call })).isCallLinked).toBeUndefined();
    expect((await room.services().calls.note(call, { endedAt: atMinute(1) })).ticket).toBe(
      undefined,
    );
  });
});
