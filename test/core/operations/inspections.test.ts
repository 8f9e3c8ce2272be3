import { describe, expect, test } from 'vitest';
import {
  inspectAlarms,
  inspectCertificate,
  inspectDeadLetterQueues,
  inspectFirewall,
  inspectKmsKeys,
  inspectSecrets,
  inspectSignIn,
  inspectStacks,
  inspectTable,
} from '../../../core/operations/inspect-platform.ts';
import {
  inspectCanaryResult,
  inspectDailyMessageBudget,
  inspectDirectory,
  inspectLambdaConcurrencyQuota,
  inspectMail,
  inspectOpenData,
  inspectPhone,
  inspectSms,
} from '../../../core/operations/inspect-stage-state.ts';
import type { StageFinding } from '../../../core/operations/stage-finding.ts';

const now = new Date('2026-11-26T08:00:00+07:00');
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);

const wanted = {
  ...{ isKept: true, smsBudgetUsd: 2000, messageUsdPerDay: 500, requestsPerSecond: 500 },
  ...{ mustUseMfa: true, hasFront: true, maxContacts: 40, prompts: 300 },
};

const kinds = (findings: StageFinding | StageFinding[]) =>
  [findings].flat().map(({ kind }) => kind);
const worst = (findings: StageFinding | StageFinding[]) => kinds(findings).includes('broken');

describe('the check of a CloudFormation stack', () => {
  const stack = { name: 'HotlineData-prod', status: 'UPDATE_COMPLETE', isProtected: true };
  const judge = (changes: object) =>
    inspectStacks([stack.name], [{ ...stack, ...changes }], wanted);
  test('the stack check passes for a stable CloudFormation stack with termination protection', () =>
    expect(kinds(judge({}))).toEqual(['ok']));
  test('the stack check fails for a rolled-back CloudFormation stack', () => {
    expect(kinds(judge({ status: 'UPDATE_ROLLBACK_COMPLETE' }))).toEqual(['broken']);
  });
  test('the stack check fails without termination protection, except in a disposable stage', () => {
    expect(worst(judge({ isProtected: false }))).toBe(true);
    const open = [{ ...stack, isProtected: false }];
    expect(worst(inspectStacks([stack.name], open, { isKept: false }))).toBe(false);
  });
  test('the stack check fails for a missing CloudFormation stack', () => {
    expect(kinds(inspectStacks([stack.name], [], wanted))).toEqual(['broken']);
  });
});

test('the table check fails without point-in-time recovery, stream or deletion protection', () => {
  const table = { hasRecovery: true, hasStream: true, isProtected: true };
  expect(worst(inspectTable(table, wanted))).toBe(false);
  for (const lacks of ['hasRecovery', 'hasStream', 'isProtected']) {
    expect(worst(inspectTable({ ...table, [lacks]: false }, wanted)), lacks).toBe(true);
  }
});

test('the dead-letter check names each queue that contains messages and their number', () => {
  const [found] = inspectDeadLetterQueues([
    { queue: 'AlertsDropped', letters: 2 },
    { queue: 'Missed', letters: 0 },
  ]);
  expect(found).toMatchObject({ kind: 'broken', found: '2 messages in AlertsDropped' });
  expect(kinds(inspectDeadLetterQueues([{ queue: 'Missed', letters: 0 }]))).toEqual(['ok']);
});

test('the alarm check links an active alarm to its runbook section and fails without subscribers', () => {
  const description = 'Citizens hear nothing. What to do: docs/runbook.md#alerts-fail';
  const calling = [{ name: 'AlertsFail', description }];
  expect(inspectAlarms({ all: 9, calling, subscribers: 1 })[0]).toMatchObject({
    ...{ kind: 'broken', wayOut: 'docs/runbook.md#alerts-fail' },
  });
  expect(kinds(inspectAlarms({ all: 9, calling: [], subscribers: 0 }))).toEqual(['ok', 'broken']);
  expect(kinds(inspectAlarms({ all: 0, calling: [], subscribers: 1 }))).toEqual(['broken', 'ok']);
});

test('the SMS check distinguishes a low limit, the sandbox and an unknown sender id', () => {
  const sms = { limitUsd: 2000, isSandbox: false, senderIds: ['1022TraVinh'] };
  const judge = (changes: object) =>
    kinds(inspectSms({ ...sms, ...changes }, '1022TraVinh', wanted));
  expect(judge({})).toEqual(['ok', 'ok', 'ok']);
  expect(judge({ limitUsd: 1 })).toEqual(['ok', 'broken', 'ok']);
  expect(judge({ isSandbox: true })).toEqual(['broken', 'ok', 'ok']);
  expect(judge({ senderIds: [] })).toEqual(['ok', 'ok', 'warning']);
});

test('the e-mail check reports sandbox, unverified sender, paused sending and a nearly used-up quota', () => {
  const mail = {
    ...{ isProduction: true, isSending: true, isProved: true },
    ...{ sentLastDay: 10, maxPerDay: 50_000 },
  };
  const judge = (changes: object) => kinds(inspectMail({ ...mail, ...changes }, 'a@b.vn'));
  expect(judge({})).toEqual(['ok', 'ok']);
  for (const lacks of ['isProduction', 'isSending', 'isProved']) {
    expect(judge({ [lacks]: false }), lacks).toContain('broken');
  }
  expect(judge({ sentLastDay: 45_000 })).toContain('warning');
});

test('the telephone check reports a missing number, flow or prompt and a low call limit', () => {
  const phone = {
    ...{ status: 'ACTIVE', numbers: 1, prompts: 300, hours: 2, callsAtOnce: 40 },
    flows: [{ name: 'main', isPublished: true }],
  };
  const judge = (changes: object) => kinds(inspectPhone({ ...phone, ...changes }, wanted));
  expect(new Set(judge({}))).toEqual(new Set(['ok']));
  const faults = [
    ...[{ numbers: 0 }, { status: 'CREATION_FAILED' }, { flows: [] }, { prompts: 12 }],
    ...[{ hours: 0 }, { flows: [{ name: 'main', isPublished: false }] }],
  ];
  for (const fault of faults) expect(judge(fault), JSON.stringify(fault)).toContain('broken');
  expect(judge({ callsAtOnce: 10 })).toContain('warning');
});

test('the certificate check warns a month before a certificate expires', () => {
  const until = (days: number) => new Date(now.getTime() + days * 24 * 3_600_000);
  const judge = (days: number, status = 'ISSUED') =>
    inspectCertificate({ domain: '1022.travinh.gov.vn', status, until: until(days) }, now).kind;
  expect([judge(200), judge(29), judge(-1), judge(200, 'PENDING_VALIDATION')]).toEqual([
    ...['ok', 'warning', 'broken', 'broken'],
  ]);
});

test('the canary check reports a canary that failed, is outdated or has never run', () => {
  const judge = (hours: number, failed: string[] = []) =>
    kinds(inspectCanaryResult({ at: hoursAgo(hours), failed }, now));
  expect(judge(2)).toEqual(['ok']);
  expect(judge(2, ['web chat (500)'])).toEqual(['broken']);
  expect(judge(30)).toEqual(['ok', 'broken']);
  expect(kinds(inspectCanaryResult(undefined, now))).toEqual(['warning']);
});

test('the checks of keys, secrets, firewall and data fail when one is missing or disabled', () => {
  expect(kinds(inspectKmsKeys([{ name: 'ContactKey', state: 'Disabled' }]))).toEqual(['broken']);
  expect(kinds(inspectSecrets([{ name: 'Secret', hasCurrent: false }]))).toEqual(['broken']);
  expect(inspectFirewall({ isBefore: false }).kind).toBe('broken');
  expect(inspectSignIn({ mfa: 'OPTIONAL' }, wanted).kind).toBe('broken');
  expect(kinds(inspectDirectory({ version: 'v', gaps: ['SO_YT head'] }))).toEqual(['broken']);
  expect(inspectOpenData(hoursAgo(40), now).kind).toBe('broken');
  expect(inspectLambdaConcurrencyQuota(10, wanted).kind).toBe('warning');
});

test('the budget check warns when daily message budgets would use up the month’s budget in four days', () => {
  expect(inspectDailyMessageBudget(wanted).kind).toBe('ok');
  expect(inspectDailyMessageBudget({ ...wanted, messageUsdPerDay: 501 }).kind).toBe('warning');
});
