import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAccessLog } from '../../../../adapters/dynamodb/staff/access-log.ts';
import { createCallbackClaimStore } from '../../../../adapters/dynamodb/staff/callback-claim-store.ts';
import { createIdentityRevealStore } from '../../../../adapters/dynamodb/staff/identity-reveal-store.ts';
import type { AccessLogEntry } from '../../../../core/staff/access/access-log.ts';
import type { IdentityRevealRequest } from '../../../../core/staff/access/identity-reveal.ts';
import { encodeTicketCode, type TicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import { staffSub } from '../../../support/samples/a-member.ts';
import { atMinute } from '../../../support/samples/a-ticket.ts';
import { startTestTable } from '../../../support/table/test-table.ts';
import { testHmac } from '../../../support/test-hmac.ts';

let table: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  table = await startTestTable();
}, 120_000);
afterAll(() => table.stop());

let tickets = 0;
const another = (): TicketCode => {
  tickets += 1;
  return encodeTicketCode(testHmac.digest('code', `seen ${tickets}`));
};
const access = (
  code: TicketCode,
  minute: number,
  changes: Partial<AccessLogEntry> = {},
): AccessLogEntry => ({
  code,
  kind: 'opened',
  at: atMinute(minute),
  by: { sub: staffSub(1), role: 'operator' },
  ...changes,
});
const readAccesses = async (code: TicketCode): Promise<AccessLogEntry[]> =>
  (await createAccessLog(table).page(code)).accesses;

describe('access log entry of a ticket', () => {
  test('10 concurrent reads of a ticket by one reader add one access log entry per hour', async () => {
    const code = another();
    const functions = Array.from({ length: 10 }, () => createAccessLog(table));
    await Promise.all(functions.map((log, at) => log.note(access(code, at))));
    await Promise.all(functions.map((log, at) => log.note(access(code, at))));
    expect(await readAccesses(code)).toHaveLength(1);
    await createAccessLog(table).note(access(code, 60));
    expect(await readAccesses(code)).toHaveLength(2);
  });

  test('another kind of access, another reader or another ticket gets its own access log entry', async () => {
    const [code, other] = [another(), another()];
    const log = createAccessLog(table);
    await log.note(access(code, 1));
    await log.note(access(code, 2, { kind: 'found-by-number' }));
    await log.note(access(code, 3, { by: { sub: staffSub(2), role: 'supervisor' } }));
    const handler = { role: 'officer', unit: 'UBND_XA:29254', post: 'handler' } as const;
    await log.note(access(code, 4, { by: handler }));
    await log.note(access(code, 5, { by: { ...handler, post: 'head' } }));
    await log.note(access(other, 6));
    expect((await readAccesses(code)).map(({ at }) => at)).toEqual([5, 4, 3, 2, 1].map(atMinute));
    expect(await readAccesses(other)).toHaveLength(1);
  });
});

const createRevealRequest = (code: TicketCode, minute = 0): IdentityRevealRequest => ({
  ...{ code, sub: staffSub(2), role: 'supervisor', reason: 'life-at-risk', text: 'Cần gấp' },
  state: 'asked',
  askedAt: atMinute(minute),
  expiresAt: atMinute(minute + 60),
});

describe('identity reveal request', () => {
  const by = (code: TicketCode, minute: number, kind: AccessLogEntry['kind']) =>
    access(code, minute, { kind });

  test('a second request for an identity reveal on a ticket is rejected until the first expires', async () => {
    const [code, store] = [another(), createIdentityRevealStore(table)];
    const both = [0, 1].map((minute) =>
      store.putRequest(createRevealRequest(code, minute), by(code, minute, 'reveal-asked')),
    );
    expect((await Promise.all(both)).filter(Boolean)).toHaveLength(1);
    expect(await readAccesses(code)).toHaveLength(1);
    const later = createRevealRequest(code, 90);
    expect(await store.putRequest(later, by(code, 90, 'reveal-asked'))).toBe(true);
  });

  test('an approved identity reveal can be used once, even by concurrent requests', async () => {
    const [code, store] = [another(), createIdentityRevealStore(table)];
    const request = createRevealRequest(code);
    await store.putRequest(request, by(code, 0, 'reveal-asked'));
    const decision = { by: staffSub(3), at: atMinute(1), text: 'Đồng ý' };
    const approved: IdentityRevealRequest = { ...request, state: 'approved', decision };
    expect(await store.decide(request, approved, by(code, 1, 'reveal-approved'))).toBe(true);
    expect(await store.decide(request, approved, by(code, 2, 'reveal-approved'))).toBe(false);
    const uses = [3, 4, 5].map((minute) =>
      store.use(approved, by(code, minute, 'identity-opened')),
    );
    expect((await Promise.all(uses)).filter(Boolean)).toHaveLength(1);
    expect(await readAccesses(code)).toHaveLength(3);
  });

  test('a request for an identity reveal is listed until it expires, is refused or is used', async () => {
    const [code, store] = [another(), createIdentityRevealStore(table)];
    const request = createRevealRequest(code, 200);
    const isWaiting = async (minute: number) =>
      (await store.waiting(atMinute(minute))).some((one) => one.code === code);
    await store.putRequest(request, by(code, 200, 'reveal-asked'));
    expect([await isWaiting(259), await isWaiting(260)]).toEqual([true, false]);
    const decision = { by: staffSub(3), at: atMinute(210), text: 'Đủ lý do' };
    const approved: IdentityRevealRequest = { ...request, state: 'approved', decision };
    await store.decide(request, approved, by(code, 210, 'reveal-approved'));
    expect(await isWaiting(220)).toBe(true);
    await store.use(approved, by(code, 221, 'identity-opened'));
    expect(await isWaiting(222)).toBe(false);
    expect(await store.onTicket(code)).toEqual([{ ...approved, state: 'used' }]);

    const again = createRevealRequest(code, 230);
    expect(await store.putRequest(again, by(code, 230, 'reveal-asked'))).toBe(true);
    const refused: IdentityRevealRequest = { ...again, state: 'refused', decision };
    await store.decide(again, refused, by(code, 231, 'reveal-refused'));
    expect(await isWaiting(232)).toBe(false);
    const third = createRevealRequest(code, 233);
    expect(await store.putRequest(third, by(code, 233, 'reveal-asked'))).toBe(true);
  });
});

test('only one operator at a time can claim a callback, and only that claim is logged', async () => {
  const [code, store] = [another(), createCallbackClaimStore(table)];
  const take = (number: number, minute: number) =>
    store.take(
      { code, sub: staffSub(number), until: atMinute(minute + 15) },
      access(code, minute, {
        kind: 'contact-opened',
        by: { sub: staffSub(number), role: 'operator' },
      }),
    );
  const outcomes = await Promise.all([take(1, 0), take(2, 0), take(3, 0)]);
  expect(outcomes.filter(({ kind }) => kind === 'taken')).toHaveLength(1);
  expect(await readAccesses(code)).toHaveLength(1);
});

test('the access log lists who played a ticket’s voice messages since a time', async () => {
  const [code, log] = [another(), createAccessLog(table)];
  const officer = { unit: 'SO_YT', role: 'officer', sub: staffSub(2) } as const;
  await log.record(access(code, 5, { kind: 'heard', by: officer }));
  await log.record(access(code, 6));
  await log.record(access(code, 10, { kind: 'heard' }));
  const minutesSince = async (minute: number) =>
    (await log.listPlays(code, atMinute(minute))).map(({ at }) => at);
  expect(await minutesSince(4)).toEqual([atMinute(5), atMinute(10)]);
  expect(await minutesSince(10)).toEqual([atMinute(10)]);
  expect(await minutesSince(11)).toEqual([]);
});
