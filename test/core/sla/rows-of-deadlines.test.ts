import { describe, expect, test } from 'vitest';
import { EscalationChain } from '../../../core/sla/chain.ts';
import { SlaRow } from '../../../core/sla/sla-row.ts';
import { ClockEscalationPolicy, EscalationThreshold } from '../../../core/sla/threshold.ts';
import { directory } from '../../support/the-directory.ts';

const [chain] = directory.chains;
const [row] = directory.sla;
const [threshold] = directory.ladder;
const [step] = chain?.steps ?? [];

const isTaken = (
  schema: typeof EscalationChain | typeof SlaRow | typeof EscalationThreshold,
  input: object,
) => schema.safeParse(input).success;

describe('what an administrator enters', () => {
  test('may be called by one letter, but not by none', () => {
    for (const [name, isFine] of [['A', true] as const, ['', false] as const]) {
      const steps = [step, step].map((one) => ({ ...one, title: name }));
      expect(isTaken(EscalationChain, { ...chain, steps })).toBe(isFine);
      expect(isTaken(SlaRow, { ...row, name })).toBe(isFine);
      expect(isTaken(EscalationThreshold, { ...threshold, action: name })).toBe(isFine);
    }
  });

  test('as a chain has somebody above whoever leads', () => {
    expect(isTaken(EscalationChain, { ...chain, steps: [step, step] })).toBe(true);
    expect(isTaken(EscalationChain, { ...chain, steps: [step] })).toBe(false);
  });

  test('as a rung tells somebody, or several', () => {
    const [handler, head] = [{ to: 'handler' }, { to: 'head' }];
    for (const field of ['notify', 'unacknowledged']) {
      expect(isTaken(EscalationThreshold, { ...threshold, [field]: [handler] })).toBe(true);
      expect(isTaken(EscalationThreshold, { ...threshold, [field]: [handler, head] })).toBe(true);
      expect(isTaken(EscalationThreshold, { ...threshold, [field]: [] })).toBe(false);
    }
  });

  test('as a ladder has a rung at least', () => {
    expect(ClockEscalationPolicy.safeParse([threshold]).success).toBe(true);
    expect(ClockEscalationPolicy.safeParse([]).success).toBe(false);
  });
});
