import { describe, expect, test } from 'vitest';
import { type OverdueCheck, type OwedAlert, sweep } from '../../../core/journey/sweep.ts';
import type { AlertName } from '../../../core/messages/alert.ts';
import { codeFrom } from '../../../core/ticket/code.ts';
import { atMinute } from '../../support/a-ticket.ts';
import { testKeyed } from '../../support/test-keyed.ts';

const code = (name: string) => codeFrom(testKeyed.digest('code', name));
const check = (name: string, run = 1): OverdueCheck => ({ code: code(name), run });
const owed = (name: string, retries = 0): OwedAlert => ({
  code: code(name),
  key: 'receipt-citizen-sms',
  since: atMinute(0),
  retries,
});

type Given = {
  overdue?: OverdueCheck[];
  owed?: OwedAlert[];
  held?: AlertName[];
  isFirst?: (name: string) => boolean;
};

/** A sweep two hours after the opening; others may have been there first, or the table may fail. */
const aSweep = ({ overdue = [], owed: alerts = [], held = [], isFirst = () => true }: Given) => {
  const asked: Date[] = [];
  const done: unknown[] = [];
  const noted = (what: unknown, name: string): boolean => {
    done.push(what);
    return isFirst(name);
  };
  const ports = {
    checks: {
      overdue: async (before: Date) => {
        asked.push(before);
        return overdue;
      },
      restart: async (one: OverdueCheck) => noted(one, one.code),
    },
    alerts: {
      owed: async (before: Date) => {
        asked.push(before);
        return alerts;
      },
      heldUntil: async (at: Date) => {
        asked.push(at);
        return held;
      },
      release: async (one: AlertName, at: Date) => noted(['release', one, at], one.code),
      bringAgain: async (one: OwedAlert, at: Date) => noted(['bring', one, at], one.code),
      settle: async (one: object, outcome: object) => {
        noted(['settle', one, outcome], '');
      },
    },
    now: () => atMinute(120),
  };
  return { asked, done, sweep: () => sweep(ports) };
};

test('a sweep looks for journeys two minutes late, what may be let go, and what nobody sent for an hour', async () => {
  const { sweep: run, asked, done } = aSweep({});
  expect(await run()).toEqual({ restarted: 0, broughtAgain: 0, released: 0, givenUp: 0 });
  expect(asked).toEqual([atMinute(118), atMinute(120), atMinute(60)]);
  expect(done).toEqual([]);
});

describe('the journeys that are overdue', () => {
  test('are all restarted, each at the run it was seen at', async () => {
    const overdue = [check('a'), check('b', 4), check('c')];
    const { sweep: run, done } = aSweep({ overdue });
    expect(await run()).toMatchObject({ restarted: 3 });
    expect(done).toEqual(overdue);
  });

  test('don’t count when somebody else restarted them', async () => {
    const overdue = [check('a'), check('b')];
    const { sweep: run } = aSweep({ overdue, isFirst: (name) => name !== code('b') });
    expect(await run()).toMatchObject({ restarted: 1 });
  });

  test('fail the sweep when one can’t be restarted, after the others were tried', async () => {
    const overdue = [check('a'), check('b'), check('c')];
    const { sweep: run, done } = aSweep({
      overdue,
      isFirst: (name) => {
        if (name === code('a')) throw new Error('throttled');
        return true;
      },
    });
    await expect(run()).rejects.toThrow('throttled');
    expect(done).toEqual(overdue);
  });
});

describe('the messages that nobody sent', () => {
  test('are brought to their delivery again, unless somebody else did', async () => {
    const alerts = [owed('a'), owed('b', 23)];
    const { sweep: run, done } = aSweep({ owed: alerts, isFirst: (name) => name !== code('a') });
    expect(await run()).toMatchObject({ broughtAgain: 1, givenUp: 0 });
    expect(done).toEqual(alerts.map((alert) => ['bring', alert, atMinute(120)]));
  });

  test('have failed after a day of it', async () => {
    const hopeless = owed('a', 24);
    const { sweep: run, done } = aSweep({ owed: [hopeless] });
    expect(await run()).toMatchObject({ broughtAgain: 0, givenUp: 1 });
    const outcome = { status: 'failed', settledAt: atMinute(120), provider: 'gave-up' };
    expect(done).toEqual([['settle', hopeless, outcome]]);
  });
});

test('the messages that were held are let go, each by one sweep', async () => {
  const held = ['a', 'b'].map((name) => ({ code: code(name), key: 'receipt-citizen-sms' }));
  const { sweep: run, done } = aSweep({ held, isFirst: (name) => name !== code('b') });
  expect(await run()).toMatchObject({ released: 1, broughtAgain: 0 });
  expect(done).toEqual(held.map((alert) => ['release', alert, atMinute(120)]));
});
