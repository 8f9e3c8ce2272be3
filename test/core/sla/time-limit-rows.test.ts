import { describe, expect, test } from 'vitest';
import { EscalationChain } from '../../../core/sla/escalation-chain.ts';
import { ClockEscalationPolicy, EscalationThreshold } from '../../../core/sla/escalation-policy.ts';
import { TimeLimitRow } from '../../../core/sla/time-limit.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';

const [chain] = testDirectory.chains;
const [row] = testDirectory.sla;
const [threshold] = testDirectory.ladder;
const [step] = chain?.steps ?? [];

const isValid = (
  schema: typeof EscalationChain | typeof TimeLimitRow | typeof EscalationThreshold,
  input: object,
) => schema.safeParse(input).success;

describe('validation of deadline rows in the directory', () => {
  test('names in escalation chains and deadline rules must not be empty', () => {
    for (const [name, isFine] of [['A', true] as const, ['', false] as const]) {
      const steps = [step, step].map((one) => ({ ...one, title: name }));
      expect(isValid(EscalationChain, { ...chain, steps })).toBe(isFine);
      expect(isValid(TimeLimitRow, { ...row, name })).toBe(isFine);
      expect(isValid(EscalationThreshold, { ...threshold, action: name })).toBe(isFine);
    }
  });

  test('an escalation chain needs at least one level above the lead unit', () => {
    expect(isValid(EscalationChain, { ...chain, steps: [step, step] })).toBe(true);
    expect(isValid(EscalationChain, { ...chain, steps: [step] })).toBe(false);
  });

  test('an escalation step needs at least one recipient', () => {
    const [handler, head] = [{ to: 'handler' }, { to: 'head' }];
    for (const field of ['notify', 'unacknowledged']) {
      expect(isValid(EscalationThreshold, { ...threshold, [field]: [handler] })).toBe(true);
      expect(isValid(EscalationThreshold, { ...threshold, [field]: [handler, head] })).toBe(true);
      expect(isValid(EscalationThreshold, { ...threshold, [field]: [] })).toBe(false);
    }
  });

  test('an escalation policy needs at least one step', () => {
    expect(ClockEscalationPolicy.safeParse([threshold]).success).toBe(true);
    expect(ClockEscalationPolicy.safeParse([]).success).toBe(false);
  });
});
