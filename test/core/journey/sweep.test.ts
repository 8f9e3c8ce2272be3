import { describe, expect, test } from 'vitest';
import {
  alertPatience,
  type OverdueCheck,
  type OwedAlert,
  type SweepPorts,
  sweep,
} from '../../../core/journey/sweep.ts';
import { codeFrom } from '../../../core/ticket/code.ts';
import { atMinute } from '../../support/a-ticket.ts';
import { testKeyed } from '../../support/test-keyed.ts';

const codeOf = (name: string) => codeFrom(testKeyed.digest('code', name));
const check = (name: string, run = 1): OverdueCheck => ({ code: codeOf(name), run });
const owedAlert = (name: string, retries = 0): OwedAlert => ({
  code: codeOf(name),
  key: `receipt-${name}`,
  since: atMinute(0),
  retries,
});

type Given = {
  overdue?: OverdueCheck[];
  owed?: OwedAlert[];
  restart?: (check: OverdueCheck) => Promise<boolean>;
  bringAgain?: (alert: OwedAlert) => Promise<boolean>;
};

const aSweep = ({ overdue = [], owed = [], ...given }: Given) => {
  const asked: Date[] = [];
  const restarted: OverdueCheck[] = [];
  const brought: OwedAlert[] = [];
  const settled: unknown[] = [];
  const ports: SweepPorts = {
    checks: {
      async overdue(before) {
        asked.push(before);
        return overdue;
      },
      async restart(one) {
        restarted.push(one);
        return given.restart?.(one) ?? true;
      },
    },
    alerts: {
      async owed(before) {
        asked.push(before);
        return owed;
      },
      async bringAgain(alert) {
        brought.push(alert);
        return given.bringAgain?.(alert) ?? true;
      },
      async settle(alert, settlement) {
        settled.push([alert, settlement]);
      },
    },
    now: () => atMinute(60),
  };
  return { asked, restarted, brought, settled, sweep: () => sweep(ports) };
};

describe('a sweep of the journeys', () => {
  test('restarts every journey that is overdue, each at the run it was seen at', async () => {
    const overdue = [check('a'), check('b', 4), check('c')];
    const { sweep: run, restarted } = aSweep({ overdue });
    expect(await run()).toMatchObject({ restarted: 3 });
    expect(restarted).toEqual(overdue);
  });

  test('leaves a journey alone that is only slow, for two minutes', async () => {
    const { sweep: run, asked } = aSweep({});
    expect(await run()).toEqual({ restarted: 0, broughtAgain: 0, givenUp: 0 });
    expect(asked).toContainEqual(atMinute(58));
  });

  test('doesn’t count what somebody else restarted', async () => {
    const lost = check('b');
    const { sweep: run } = aSweep({
      overdue: [check('a'), lost],
      restart: async (one) => one !== lost,
    });
    expect(await run()).toMatchObject({ restarted: 1 });
  });

  test('that fails for one ticket fails, after it has tried the others and the alerts', async () => {
    const overdue = [check('a'), check('b'), check('c')];
    const owed = [owedAlert('d')];
    const { sweep: run, ...seen } = aSweep({
      overdue,
      owed,
      restart: async (one) => {
        if (one === overdue[0]) throw new Error('throttled');
        return true;
      },
    });
    await expect(run()).rejects.toThrow('throttled');
    expect([seen.restarted, seen.brought]).toEqual([overdue, owed]);
  });
});

describe('a sweep of the alerts', () => {
  test('has an alert delivered again that was owed for an hour', async () => {
    const owed = [owedAlert('a'), owedAlert('b', 23)];
    const { sweep: run, asked, brought, settled } = aSweep({ owed });
    expect(await run()).toEqual({ restarted: 0, broughtAgain: 2, givenUp: 0 });
    expect([brought, settled]).toEqual([owed, []]);
    expect(asked).toContainEqual(atMinute(0));
  });

  test('gives up after a day, and says so on the alert', async () => {
    const hopeless = owedAlert('a', alertPatience.mostRetries);
    const { sweep: run, brought, settled } = aSweep({ owed: [hopeless, owedAlert('b')] });
    expect(await run()).toEqual({ restarted: 0, broughtAgain: 1, givenUp: 1 });
    expect(brought).toEqual([owedAlert('b')]);
    expect(settled).toEqual([
      [hopeless, { status: 'failed', settledAt: atMinute(60), provider: 'gave-up' }],
    ]);
    expect(alertPatience.mostRetries * alertPatience.retryMinutes).toBe(24 * 60);
  });

  test('doesn’t count what was settled or brought again meanwhile', async () => {
    const { sweep: run } = aSweep({ owed: [owedAlert('a')], bringAgain: async () => false });
    expect(await run()).toMatchObject({ broughtAgain: 0 });
  });
});
