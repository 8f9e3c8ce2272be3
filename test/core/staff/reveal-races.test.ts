import { describe, expect, test } from 'vitest';
import type { IdentityRevealRequest } from '../../../core/staff/access/identity-reveal.ts';
import {
  decideIdentityReveal,
  type RevealIdentityDeps,
  redeemIdentityReveal,
  revealIdentity,
} from '../../../core/staff/access/reveal-identity.ts';
import type { TicketEvent } from '../../../core/ticket/events/event.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { memoryMembers } from '../../support/memory/memory-members.ts';
import { memoryReveals } from '../../support/memory/memory-reveals.ts';
import { aMember, staffSub } from '../../support/samples/a-member.ts';
import { aTicket, atMinute } from '../../support/samples/a-ticket.ts';

const asker = { ...aMember('supervisor'), scope: 'any' } as const;
const second = { ...aMember('supervisor', { sub: staffSub(8) }), scope: 'any' } as const;
const identity = Buffer.from(JSON.stringify({ name: 'Thạch Thị Sa Vane' }));
const violation = aTicket({ unit: 'UBND_XA:29254', identity });
const welfare = aTicket({ ...violation, service: 'welfare', topic: 'AS01' });
const revealReason = { reason: 'life-at-risk', text: 'Bị đe dọa đánh, cần bảo vệ' };
const agreed = { asker: asker.sub, text: 'Đã xem, đồng ý' };

const request: IdentityRevealRequest = {
  ...{ code: violation.code, sub: asker.sub, role: 'supervisor', ...revealReason },
  ...{ askedAt: atMinute(0), state: 'asked', expiresAt: atMinute(60) },
};

const portsWith = (
  reveals: Partial<RevealIdentityDeps['reveals']>,
  history: RevealIdentityDeps['tickets']['history'] = async () => undefined,
): RevealIdentityDeps => {
  const memory = memoryReveals();
  return {
    ...memory,
    members: memoryMembers(),
    tickets: { history },
    reveals: { ...memory.reveals, ...reveals },
    unsealIdentity: async (sealed) => Buffer.from(sealed).toString(),
    directory: async () => testDirectory,
    now: () => atMinute(5),
  };
};

describe('concurrent requests for an identity reveal', () => {
  test('the second of two concurrent requests for an identity reveal returns the first, stored request', async () => {
    let reads = 0;
    const ports = portsWith({
      putRequest: async () => false,
      find: async () => {
        reads += 1;
        return reads > 1 ? request : undefined;
      },
    });
    expect(await revealIdentity(violation, asker, revealReason, ports)).toEqual({
      ...{ kind: 'asked', request },
    });
  });

  test('a request for an identity reveal throws when it conflicts but no other stored request exists', async () => {
    const ports = portsWith({ putRequest: async () => false, find: async () => undefined });
    await expect(revealIdentity(violation, asker, revealReason, ports)).rejects.toThrow(
      'no other request exists',
    );
  });

  test('a request for an identity reveal succeeds even if a stale read does not return it yet', async () => {
    const ports = portsWith({ find: async () => undefined });
    expect(await revealIdentity(violation, asker, revealReason, ports)).toMatchObject({
      kind: 'asked',
      request: { sub: asker.sub, askedAt: atMinute(5) },
    });
  });

  test('a request for an identity reveal returns the same person’s earlier open request', async () => {
    const ports = portsWith({ find: async () => request });
    expect(await revealIdentity(violation, asker, revealReason, ports)).toEqual({
      ...{ kind: 'asked', request },
    });
  });
});

describe('concurrent decisions on an identity reveal', () => {
  test('a request for an identity reveal cannot be approved after a concurrent decision on the request was stored', async () => {
    const ports = portsWith({ find: async () => request, decide: async () => false });
    expect(await decideIdentityReveal('approved', violation, second, agreed, ports)).toEqual({
      kind: 'no-such-request',
    });
  });

  test('an approved identity reveal cannot be used after a concurrent request has used it', async () => {
    const approved = { ...request, state: 'approved' as const };
    const ports = portsWith({ find: async () => approved, use: async () => false });
    expect(await redeemIdentityReveal(violation, asker, ports)).toEqual({
      kind: 'no-such-request',
    });
  });
});

describe('identity reveals on a reclassified ticket', () => {
  const classified: TicketEvent = {
    ...{ kind: 'classified', code: welfare.code, version: 2, cycle: 1, at: atMinute(1) },
    ...{ by: { role: 'operator' }, channel: 'console', reason: 'Phân loại lại', moved: [] },
    changed: ['service'],
  };

  test('revealing the sender of a ticket that was once a violation needs two persons', async () => {
    const ports = portsWith({}, async () => ({ ticket: welfare, events: [classified] }));
    expect(await revealIdentity(welfare, asker, revealReason, ports)).toMatchObject({
      kind: 'asked',
    });
  });

  test('the ticket’s current service decides whether a reveal needs two persons when the history is missing', async () => {
    const outcome = await revealIdentity(welfare, asker, revealReason, portsWith({}));
    expect(outcome).toMatchObject({ kind: 'revealed' });
  });
});
