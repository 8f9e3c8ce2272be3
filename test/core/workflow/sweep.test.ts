import { describe, expect, test } from 'vitest';
import { encodeTicketCode } from '../../../core/ticket/model/ticket-code.ts';
import {
  type DueWorkflowCheck,
  type PendingNotification,
  sweepTickets,
} from '../../../core/workflow/sweep.ts';
import { atMinute } from '../../support/samples/a-ticket.ts';
import { testHmac } from '../../support/test-hmac.ts';

const code = (name: string) => encodeTicketCode(testHmac.digest('code', name));
const check = (name: string, run = 1, dueAt = atMinute(60)): DueWorkflowCheck => ({
  code: code(name),
  run,
  dueAt,
});
const dueNotification = (name: string, retries = 0): PendingNotification => ({
  code: code(name),
  key: 'receipt-citizen-sms',
  dueAt: atMinute(60),
  retries,
});

type SweepInput = {
  checks?: DueWorkflowCheck[];
  alerts?: PendingNotification[];
  isFirst?: (name: string) => boolean;
};

/** Runs a sweep two hours after the opening; other processes may have acted first, or the table may fail. */
const aSweep = ({ checks = [], alerts = [], isFirst = () => true }: SweepInput) => {
  const queryTimes: Date[] = [];
  const done: unknown[] = [];
  const noted = (what: unknown, name: string): boolean => {
    done.push(what);
    return isFirst(name);
  };
  const ports = {
    due: {
      due: async (at: Date) => {
        queryTimes.push(at);
        return { checks, alerts };
      },
      restart: async (one: Pick<DueWorkflowCheck, 'code' | 'run'>) => noted(one, one.code),
      bring: async (one: PendingNotification, next: Date) => noted(['bring', one, next], one.code),
    },
    alerts: {
      settle: async (one: object, outcome: object) => {
        noted(['settle', one, outcome], '');
      },
    },
    now: () => atMinute(120),
  };
  return { asked: queryTimes, done, sweep: () => sweepTickets(ports) };
};

test('the sweeper reads everything due with one query and does nothing if nothing is due', async () => {
  const { sweep: run, asked: queryTimes, done } = aSweep({});
  expect(await run()).toEqual({ restarted: 0, brought: 0, givenUp: 0 });
  expect(queryTimes).toEqual([atMinute(120)]);
  expect(done).toEqual([]);
});

test('the sweeper continues with further pages up to its limit', async () => {
  const cursors: (string | undefined)[] = [];
  const due = async (_at: Date, from?: string) => {
    cursors.push(from);
    const page = Number(from ?? 0);
    return { checks: [check(`page ${page}`)], alerts: [], next: String(page + 1) };
  };
  const ports = {
    due: { due, restart: async () => true, bring: async () => true },
    alerts: { settle: async () => undefined },
    now: () => atMinute(120),
  };
  expect(await sweepTickets(ports)).toEqual({ restarted: 5, brought: 0, givenUp: 0 });
  expect(cursors).toEqual([undefined, '1', '2', '3', '4']);
});

describe('overdue workflows in a sweep', () => {
  test('the sweeper restarts every overdue workflow from the run number that it read', async () => {
    const checks = [check('a'), check('b', 4), check('c')];
    const { sweep: run, done } = aSweep({ checks });
    expect(await run()).toMatchObject({ restarted: 3 });
    expect(done).toEqual(checks);
  });

  test('the sweeper does not restart a workflow until the workflow is overdue by two minutes', async () => {
    const [slow, lost] = [
      check('a', 1, atMinute(118)),
      check('b', 1, new Date(atMinute(118).getTime() - 1)),
    ];
    const { sweep: run, done } = aSweep({ checks: [slow, lost] });
    expect(await run()).toMatchObject({ restarted: 1 });
    expect(done).toEqual([lost]);
  });

  test('the sweeper counts only workflows that it restarted itself', async () => {
    const checks = [check('a'), check('b')];
    const { sweep: run } = aSweep({ checks, isFirst: (name) => name !== code('b') });
    expect(await run()).toMatchObject({ restarted: 1 });
  });

  test('the sweeper tries all overdue workflows and then fails if one could not be restarted', async () => {
    const checks = [check('a'), check('b'), check('c')];
    const { sweep: run, done } = aSweep({
      checks,
      isFirst: (name) => {
        if (name === code('a')) throw new Error('throttled');
        return true;
      },
    });
    await expect(run()).rejects.toThrow('throttled');
    expect(done).toEqual(checks);
  });
});

describe('pending notifications in a sweep', () => {
  test('the sweeper does not count a pending notification that another process queued again first', async () => {
    const alerts = [dueNotification('a'), dueNotification('b', 23)];
    const { sweep: run, done } = aSweep({ alerts, isFirst: (name) => name !== code('a') });
    expect(await run()).toMatchObject({ brought: 1, givenUp: 0 });
    expect(done).toEqual(alerts.map((alert) => ['bring', alert, atMinute(180)]));
  });

  test('the sweeper marks a notification as failed after a day of attempts', async () => {
    const hopeless = dueNotification('a', 24);
    const { sweep: run, done } = aSweep({ alerts: [hopeless] });
    expect(await run()).toMatchObject({ brought: 0, givenUp: 1 });
    const outcome = { status: 'failed', settledAt: atMinute(120), provider: 'gave-up' };
    expect(done).toEqual([['settle', hopeless, outcome]]);
  });
});
