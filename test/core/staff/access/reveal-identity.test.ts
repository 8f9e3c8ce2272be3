import { describe, expect, test } from 'vitest';
import {
  canRevealIdentity,
  requiresIdentityRevealApproval,
} from '../../../../core/staff/access/identity-reveal.ts';
import {
  decideIdentityReveal,
  type RevealIdentityDeps,
  redeemIdentityReveal,
  revealIdentity,
} from '../../../../core/staff/access/reveal-identity.ts';
import { accessRules } from '../../../../core/staff/members/access-rules.ts';
import type { StaffMember, StaffRole } from '../../../../core/staff/members/member.ts';
import type { SignedInMember } from '../../../../core/staff/members/signed-in-member.ts';
import type { TicketEvent } from '../../../../core/ticket/events/event.ts';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';
import { memoryMembers } from '../../../support/memory/memory-members.ts';
import { memoryReveals } from '../../../support/memory/memory-reveals.ts';
import { memoryTickets } from '../../../support/memory/memory-tickets.ts';
import { aMember, staffSub } from '../../../support/samples/a-member.ts';
import { aTicket, atMinute } from '../../../support/samples/a-ticket.ts';

const signedIn = (role: StaffRole, changes = {}): SignedInMember => ({
  ...aMember(role, changes),
  scope: accessRules.identityRequesters[role],
});
const asker = signedIn('supervisor');
const second = signedIn('supervisor', { sub: staffSub(8) });
const other = signedIn('supervisor', { sub: staffSub(7) });
const officer = signedIn('officer');

const identity = Buffer.from(JSON.stringify({ name: 'Thạch Thị Sa Vane' }));
const violation = aTicket({ unit: 'UBND_XA:29254', identity });
const welfare = aTicket({ unit: 'UBND_XA:29254', identity, service: 'welfare', topic: 'AS01' });
const revealReason = { reason: 'life-at-risk', text: 'Bị đe dọa đánh, cần bảo vệ' };
const agreed = { asker: asker.sub, text: 'Đã xem, đồng ý' };
const named = { kind: 'revealed', identity: { name: 'Thạch Thị Sa Vane' } };

const aDesk = (ticket: Ticket, ...members: StaffMember[]) => {
  const memory = memoryReveals();
  const unsealed: number[] = [];
  let minute = 0;
  const ports: RevealIdentityDeps = {
    tickets: memoryTickets(ticket),
    ...memory,
    members: memoryMembers(...members),
    async unsealIdentity(sealed) {
      unsealed.push(memory.accesses.length);
      return Buffer.from(sealed).toString();
    },
    directory: async () => testDirectory,
    now: () => atMinute(minute),
  };
  return {
    ...memory,
    /** Number of access log entries at each decryption. */
    unsealed,
    setMinute: (to: number) => {
      minute = to;
    },
    reveal: (member: SignedInMember, why = revealReason) =>
      revealIdentity(ticket, member, why, ports),
    approve: (member: SignedInMember, what = agreed) =>
      decideIdentityReveal('approved', ticket, member, what, ports),
    refuse: (member: SignedInMember, what = agreed) =>
      decideIdentityReveal('refused', ticket, member, what, ports),
    use: (member: SignedInMember) => redeemIdentityReveal(ticket, member, ports),
  };
};

const kinds = ({ accesses }: ReturnType<typeof aDesk>): string[] =>
  accesses.map(({ kind, by }) => `${kind} ${by.role}`);

describe('revealing a sender who reported no violation', () => {
  test('one supervisor can reveal an identity outside violations with a reason, and the reveal is logged first', async () => {
    const desk = aDesk(welfare);
    expect(await desk.reveal(asker)).toEqual(named);
    expect(kinds(desk)).toEqual(['identity-opened supervisor']);
    expect(desk.accesses[0]).toMatchObject({
      ...revealReason,
      at: atMinute(0),
      by: { sub: asker.sub },
    });
    expect(desk.unsealed).toEqual([1]);
  });

  test('the lead unit may reveal a sender’s identity outside violations, other units may not', async () => {
    expect(await aDesk(welfare).reveal(officer)).toEqual(named);
    const elsewhere = aTicket({ ...welfare, unit: 'SO_LDTBXH', coUnits: ['UBND_XA:29254'] });
    const desk = aDesk(elsewhere);
    expect(await desk.reveal(officer)).toEqual({ kind: 'not-for-your-unit' });
    expect([desk.accesses, desk.unsealed]).toEqual([[], []]);
  });

  test('an identity reveal with an unknown reason is refused and decrypts nothing', async () => {
    const desk = aDesk(welfare);
    const curious = { ...revealReason, reason: 'done' };
    expect(await desk.reveal(asker, curious)).toEqual({ kind: 'reason-unknown' });
    expect([desk.accesses, desk.unsealed]).toEqual([[], []]);
  });

  test('an identity reveal decrypts nothing when it cannot be logged', async () => {
    const desk = aDesk(welfare);
    desk.breakDown();
    await expect(desk.reveal(asker)).rejects.toThrow('The table is down');
    expect(desk.unsealed).toEqual([]);
  });

  test('an identity reveal on a ticket without a name is refused and not logged', async () => {
    const desk = aDesk(aTicket({ ...welfare, identity: undefined }));
    expect(await desk.reveal(asker)).toEqual({ kind: 'no-identity' });
    expect(desk.accesses).toEqual([]);
  });
});

describe('revealing the sender of a violation', () => {
  test('revealing a violation’s sender needs another person’s approval and is possible only once', async () => {
    const desk = aDesk(violation);
    expect(await desk.reveal(asker)).toMatchObject({ kind: 'asked', request: { state: 'asked' } });
    expect(await desk.use(asker)).toMatchObject({ kind: 'not-approved' });
    expect(await desk.approve(second)).toMatchObject({ kind: 'decided' });
    expect(desk.unsealed).toEqual([]);
    expect(await desk.use(asker)).toEqual(named);
    expect(await desk.use(asker)).toEqual({ kind: 'no-such-request' });
    expect(kinds(desk)).toEqual([
      'reveal-asked supervisor',
      'reveal-approved supervisor',
      'identity-opened supervisor',
    ]);
    expect(desk.unsealed).toEqual([3]);
  });

  test('repeating the approval of an identity reveal returns the same result, but only to its approver', async () => {
    const desk = aDesk(violation);
    await desk.reveal(asker);
    const first = await desk.approve(second);
    desk.setMinute(5);
    expect(await desk.approve(second)).toEqual(first);
    expect(await desk.approve(other)).toEqual({ kind: 'no-such-request' });
    expect(kinds(desk)).toEqual(['reveal-asked supervisor', 'reveal-approved supervisor']);
  });

  test('staff cannot approve their own request for an identity reveal', async () => {
    const desk = aDesk(violation);
    await desk.reveal(asker);
    expect(await desk.approve(asker)).toEqual({ kind: 'another-must-approve' });
    expect(await desk.use(asker)).toMatchObject({ kind: 'not-approved' });
  });

  test('only the person who requested it can use an approved identity reveal', async () => {
    const desk = aDesk(violation);
    await desk.reveal(asker);
    await desk.approve(second);
    expect(await desk.use(second)).toEqual({ kind: 'no-such-request' });
    expect(await desk.use(other)).toEqual({ kind: 'no-such-request' });
  });

  test('an officer can never reveal the sender of a violation', async () => {
    const desk = aDesk(violation);
    expect(await desk.reveal(officer)).toEqual({ kind: 'not-for-your-unit' });
    expect(desk.accesses).toEqual([]);
  });
});

describe('a refused request for an identity reveal', () => {
  test('a refused request for an identity reveal decrypts nothing and can be made again', async () => {
    const desk = aDesk(violation);
    await desk.reveal(asker);
    expect(await desk.refuse(asker)).toEqual({ kind: 'another-must-approve' });
    const refused = { state: 'refused', decision: { by: second.sub, text: agreed.text } };
    expect(await desk.refuse(second)).toMatchObject({ kind: 'decided', request: refused });
    expect(await desk.approve(second)).toEqual({ kind: 'no-such-request' });
    expect(await desk.approve(other)).toEqual({ kind: 'no-such-request' });
    expect(await desk.use(asker)).toEqual({ kind: 'no-such-request' });
    expect(desk.unsealed).toEqual([]);
    expect(kinds(desk)).toEqual(['reveal-asked supervisor', 'reveal-refused supervisor']);
    expect(await desk.reveal(asker)).toMatchObject({ kind: 'asked', request: { state: 'asked' } });
  });

  test('a request for an identity reveal cannot be refused after its approval', async () => {
    const desk = aDesk(violation);
    await desk.reveal(asker);
    await desk.approve(second);
    expect(await desk.refuse(second)).toEqual({ kind: 'no-such-request' });
    expect(await desk.use(asker)).toEqual(named);
  });
});

test('refusing an identity reveal records no warning about the two supervisors', async () => {
  const granted = { by: staffSub(9), at: atMinute(-10) };
  const desk = aDesk(
    violation,
    aMember('supervisor', { sub: asker.sub, granted }),
    aMember('supervisor', { sub: second.sub, granted }),
  );
  await desk.reveal(asker);
  expect(await desk.refuse(second)).toMatchObject({ kind: 'decided' });
  expect(desk.accesses.at(-1)).not.toMatchObject({ warning: expect.anything() });
  expect(desk.accesses.at(-1)).not.toMatchObject({ granted: expect.anything() });
});

test.each([
  ['requester', second],
  ['approver', asker],
])(
  'an identity reveal is approved without a warning when the %s has left',
  async (_, remaining) => {
    const desk = aDesk(violation, aMember('supervisor', { sub: remaining.sub }));
    await desk.reveal(asker);
    expect(await desk.approve(second)).toMatchObject({ kind: 'decided' });
    expect(desk.accesses.at(-1)).not.toMatchObject({ warning: expect.anything() });
  },
);

test('an identity reveal shows a warning when one administrator appointed both supervisors', async () => {
  const granted = { by: staffSub(3), at: atMinute(0) };
  const desk = aDesk(
    violation,
    aMember('supervisor', { granted }),
    aMember('supervisor', { sub: second.sub, granted }),
  );
  await desk.reveal(asker);
  const warning = 'added-together';
  expect(await desk.approve(second)).toMatchObject({ kind: 'decided', request: { warning } });
  expect(desk.accesses.at(-1)).toMatchObject({ kind: 'reveal-approved', granted, warning });
  expect(await desk.use(asker)).toEqual(named);
});

describe('expiry of a request for an identity reveal', () => {
  test('a request for an identity reveal expires after a day, and its approval after another day', async () => {
    const desk = aDesk(violation);
    await desk.reveal(asker);
    desk.setMinute(24 * 60);
    expect(await desk.approve(second)).toEqual({ kind: 'no-such-request' });
    await desk.reveal(asker);
    desk.setMinute(47 * 60);
    expect(await desk.approve(second)).toMatchObject({ kind: 'decided' });
    desk.setMinute(71 * 60);
    expect(await desk.use(asker)).toEqual({ kind: 'no-such-request' });
  });

  test('a repeated request for an identity reveal returns the open request and stores nothing new', async () => {
    const desk = aDesk(violation);
    await desk.reveal(asker);
    desk.setMinute(5);
    expect(await desk.reveal(asker)).toMatchObject({ request: { askedAt: atMinute(0) } });
    expect(kinds(desk)).toEqual(['reveal-asked supervisor']);
  });

  test('an approved identity reveal fails when its use cannot be logged', async () => {
    const desk = aDesk(violation);
    await desk.reveal(asker);
    await desk.approve(second);
    desk.breakDown();
    await expect(desk.use(asker)).rejects.toThrow('The table is down');
    expect(desk.unsealed).toEqual([]);
  });
});

describe('identity reveals that need two persons', () => {
  const classified = (changed: ('service' | 'topic' | 'accused')[]): TicketEvent => ({
    kind: 'classified',
    code: violation.code,
    version: 2,
    cycle: 1,
    at: atMinute(1),
    by: { role: 'operator' },
    channel: 'console',
    changed,
    reason: 'Phân loại lại',
    moved: [],
  });

  test.each([
    ['for a violation', violation, [], true],
    ['for a ticket that accuses a unit', aTicket({ ...welfare, accused: ['SO_YT'] }), [], true],
    ['for a ticket whose service was changed', welfare, [classified(['service'])], true],
    ['for a ticket whose accused units were changed', welfare, [classified(['accused'])], true],
    ['for a ticket whose topic was changed', welfare, [classified(['topic'])], false],
  ])(
    'requiresIdentityRevealApproval decides whether an identity reveal needs two persons %s',
    (_, ticket, events, isNeeded) => {
      expect(requiresIdentityRevealApproval(ticket, events, testDirectory)).toBe(isNeeded);
    },
  );

  test('an officer can neither request nor approve an identity reveal that requires two persons', () => {
    expect(canRevealIdentity(officer, violation, true)).toBe(false);
    expect(canRevealIdentity(officer, violation, false)).toBe(true);
  });
});
