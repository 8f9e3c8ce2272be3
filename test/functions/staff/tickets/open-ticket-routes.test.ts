import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { encodeTicketCode, TicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import { setUpStaffApi } from '../../../support/api/set-up-staff-api.ts';
import { aMember, staffSub } from '../../../support/samples/a-member.ts';
import { aReport } from '../../../support/samples/a-report.ts';
import { atMinute } from '../../../support/samples/a-ticket.ts';
import { testHmac } from '../../../support/test-hmac.ts';

const operator = aMember('operator');
const other = aMember('operator', { sub: staffSub(5) });
const room = setUpStaffApi(operator, other);

const Opened = z.looseObject({
  code: TicketCode,
  pin: z.string().regex(/^\d{6}$/),
  isCallLinked: z.boolean().optional(),
  merge: z.unknown().optional(),
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

describe('report that an operator adds to another ticket', () => {
  const reason = 'Người gọi báo cùng một việc';
  const findTicket = async (code: TicketCode) => await room.services().tickets.find(code);

  test('the new ticket is merged into the chosen ticket with the operator’s reason', async () => {
    const common = await opened(named);
    const added = await opened({ ...named, merge: { into: common.code, reason } });
    expect(added.merge).toEqual({ into: common.code, isMerged: true });
    expect(await findTicket(added.code)).toMatchObject({ mergedInto: { code: common.code } });
    expect(await findTicket(common.code)).toMatchObject({ mergedFrom: [added.code] });
    const { events = [] } = (await room.services().tickets.history(added.code)) ?? {};
    expect(events).toContainEqual(expect.objectContaining({ kind: 'merged', reason }));
  });

  test('a repeated request merges once and gets the same response', async () => {
    const common = await opened(named);
    const key = newName('twice');
    const changes = { ...named, merge: { into: common.code, reason } };
    const first = await opened(changes, { key });
    expect(await opened(changes, { key })).toEqual(first);
    expect(await findTicket(common.code)).toMatchObject({ mergedFrom: [first.code] });
  });

  test('if the chosen ticket was merged meanwhile, the new ticket stays separate and the response says why', async () => {
    const common = await opened(named);
    const ended = await opened({ ...named, merge: { into: common.code, reason } });
    const added = await opened({ ...named, merge: { into: ended.code, reason } });
    expect(added.merge).toEqual({
      into: ended.code,
      isMerged: false,
      reason: expect.stringMatching(/./),
    });
    expect(await findTicket(added.code)).toMatchObject({ status: 'new' });
  });

  test('no ticket is opened if the ticket to merge into is unknown or its code is malformed', async () => {
    const unknown = encodeTicketCode(testHmac.digest('code', 'not opened'));
    const { merge, code } = await opened({ ...named, merge: { into: unknown, reason } });
    expect(merge).toMatchObject({ isMerged: false });
    expect((await findTicket(code))?.mergedInto).toBeUndefined();
    const malformed = await open({ ...named, merge: { into: '12', reason } });
    expect([malformed.status, malformed.text]).toEqual([400, expect.stringContaining('merge')]);
  });
});
