import { describe, expect, test } from 'vitest';
import type * as z from 'zod';
import {
  canRevealIdentity,
  evaluateIdentityRevealPermission,
  IdentityRevealDecisionInput,
  IdentityRevealPermission,
  IdentityRevealRequest,
  IdentityRevealRequestInput,
  requiresIdentityRevealApproval,
} from '../../../../core/staff/access/identity-reveal.ts';
import type { TicketEvent } from '../../../../core/ticket/events/event.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';
import { staffSub } from '../../../support/samples/a-member.ts';
import { aTicket, atMinute } from '../../../support/samples/a-ticket.ts';

const problems = (schema: z.ZodType, input: object): string[] => {
  const read = schema.safeParse(input);
  return read.success ? [] : read.error.issues.map(({ message }) => message);
};
const revealProblems = (text: string, reason = 'life-at-risk') =>
  problems(IdentityRevealRequestInput, { reason, text });

describe('a request for an identity reveal', () => {
  test('a request for an identity reveal needs an explanation of 5 to 1,000 characters', () => {
    expect(revealProblems('Xin ý')).toEqual([]);
    expect(revealProblems('Xin')).toEqual(['words-too-short']);
    expect(revealProblems('a'.repeat(1000))).toEqual([]);
    expect(revealProblems('a'.repeat(1001))).toHaveLength(1);
    expect(problems(IdentityRevealRequestInput, { reason: 'a' })).toEqual(['words-required']);
  });

  test('the explanation of an identity reveal may not contain telephone numbers or e-mail addresses', () => {
    for (const text of ['Gọi lại số 0912 345 678', 'Viết cho sa.vane@example.vn']) {
      expect(revealProblems(text)).toEqual(['reason-names-somebody']);
    }
  });

  test('a request for an identity reveal contains only a reason and an explanation', () => {
    expect(revealProblems('Bị đe dọa', 'a')).toEqual([]);
    expect(revealProblems('Bị đe dọa', '')).toEqual(['reason-unknown']);
    expect(problems(IdentityRevealRequestInput, { text: 'Bị đe dọa' })).toEqual(['reason-unknown']);
    expect(
      problems(IdentityRevealRequestInput, { reason: 'a', text: 'Bị đe dọa', more: 1 }),
    ).toHaveLength(1);
  });
});

test('the approval of an identity reveal must name the requester and contain an explanation', () => {
  const asker = staffSub(1);
  expect(problems(IdentityRevealDecisionInput, { asker, text: 'Đồng ý' })).toEqual([]);
  expect(problems(IdentityRevealDecisionInput, { asker, text: 'Ừ' })).toEqual(['words-too-short']);
  expect(problems(IdentityRevealDecisionInput, { text: 'Đồng ý' })).toHaveLength(1);
});

test('a stored request for an identity reveal is parsed in each valid state and in no other', () => {
  const request = {
    ...{ code: aTicket().code, sub: staffSub(1), role: 'supervisor', reason: 'a', text: 'b' },
    askedAt: atMinute(0).toISOString(),
    expiresAt: atMinute(9).toISOString(),
    decision: { by: staffSub(2), at: atMinute(1).toISOString(), text: 'c' },
  };
  for (const state of ['asked', 'approved', 'refused', 'used']) {
    expect(IdentityRevealRequest.parse({ ...request, state })).toEqual({
      ...{ ...request, state },
      ...{ askedAt: atMinute(0), expiresAt: atMinute(9) },
      decision: { ...request.decision, at: atMinute(1) },
    });
  }
  expect(IdentityRevealRequest.safeParse({ ...request, state: 'lost' }).success).toBe(false);
  expect(IdentityRevealRequest.safeParse({ state: 'asked' }).success).toBe(false);
});

test('revealing a sender needs two persons if the ticket’s service was changed, because the ticket may have been a violation before', () => {
  const classified = (changed: ('service' | 'topic')[]): TicketEvent => ({
    ...{ kind: 'classified', code: aTicket().code, version: 2, cycle: 1, at: atMinute(1) },
    ...{ by: { role: 'operator' }, channel: 'console', changed, reason: 'lại', moved: [] },
  });
  const ticket = aTicket({ service: 'welfare', topic: 'AS01' });
  const events = [classified(['topic']), classified(['service'])];
  expect(requiresIdentityRevealApproval(ticket, events, testDirectory)).toBe(true);
  expect(requiresIdentityRevealApproval(ticket, [], testDirectory)).toBe(false);
});

test('an officer without a unit cannot reveal the sender of a ticket without a unit', () => {
  expect(canRevealIdentity({ role: 'officer' }, { unit: undefined }, false)).toBe(false);
});

describe('the way in which a staff member may reveal an identity', () => {
  const identity = Uint8Array.of(1);
  const violation = aTicket({ unit: 'UBND_XA:29254', identity });
  const welfare = aTicket({ ...violation, service: 'welfare', topic: 'AS01' });
  const officer = { role: 'officer', unit: 'UBND_XA:29254' } as const;
  const supervisor = { role: 'supervisor' } as const;

  test.each([
    ['alone', 'the officer of the lead unit, outside violations', officer, welfare],
    ['none', 'the officer of the lead unit, for a violation', officer, violation],
    ['none', 'an officer of another unit', { ...officer, unit: 'SO_YT' }, welfare],
    ['two-persons', 'a supervisor, for a violation', supervisor, violation],
    ['alone', 'a supervisor, outside violations', supervisor, welfare],
    [
      'no-identity',
      'a supervisor, without a name',
      supervisor,
      { ...welfare, identity: undefined },
    ],
  ] as const)(
    'the permission to reveal an identity is “%s” for %s',
    (permission, _, member, ticket) => {
      expect(evaluateIdentityRevealPermission(member, ticket, [], testDirectory)).toBe(permission);
    },
  );

  test('the four permissions to reveal an identity have the values that the API returns', () => {
    expect(IdentityRevealPermission.options).toEqual([
      'none',
      'no-identity',
      'alone',
      'two-persons',
    ]);
  });
});
