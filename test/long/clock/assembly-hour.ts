import * as z from 'zod';
import type { TicketEvent } from '../../../core/ticket/events/event.ts';
import { TicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { TimerFaultPlan } from '../../../local/services/state-machine/execution/timers.ts';
import { aReport, parseOpenedReport } from '../../support/samples/a-report.ts';
import { findHotlineViolations } from '../invariants/hotline-violations.ts';
import { findMessageViolations } from '../invariants/message-violations.ts';
import { brokenPolicies } from '../invariants/scenario-violations.ts';
import { readStoredTicket, type StoredTicket } from '../invariants/stored-ticket.ts';
import { findTicketViolations } from '../invariants/ticket-violations.ts';
import { createLongHarness } from '../long-harness.ts';
import { waitUntilCorrect } from '../recovery-steps.ts';
import { changeDirectory } from '../scenario-steps/directory.ts';
import { requireStatus } from '../scenario-steps/require-status.ts';
import { signInAll } from '../scenario-steps/staff.ts';
import { startWatchedRun, type WatchedRun } from '../watched-run.ts';
import type { TimerFaultShares } from './faulty-timers.ts';

const Struck = z.record(z.string(), z.number());

type AssemblyHourOptions = {
  buildDirectory: string;
  count: number;
  seed: number;
  wrongs: TimerFaultShares;
};

export type AssemblyHour = {
  tickets: number;
  /** Number of missed deadlines that were escalated. */
  breaches: number;
  struck: Record<string, number>;
  moved: number;
  failures: string[];
};

const fridayBeforeTet = '2022-01-28T08:30:00+07:00';
const firstDayAfter = '2022-02-07T10:00:00+07:00';
const longAfter = '2022-02-11T12:00:00+07:00';

/** A change of the calendar: the last day before the deadlines becomes a day off. */
const dayOff = {
  table: 'calendar.daysOff',
  key: '2022-02-08',
  row: { date: '2022-02-08', name: 'Nghỉ bù', kind: 'compensatory' },
};

/**
 * Maximum delay by the sweeper, which runs hourly in the local stage; the second run finds what just became due at the first.
 */
const sweptWithinMs = (2 * 60 + 3) * 60_000;

/**
 * Expected deadlines of reports from that Friday: one working day to acknowledge, three to resolve, with one day off between.
 */
const dues: Record<string, Date> = {
  acknowledge: new Date('2022-02-07T17:00:00+07:00'),
  resolve: new Date('2022-02-10T17:00:00+07:00'),
};

const open = async (run: WatchedRun, which: number): Promise<TicketCode> => {
  const phone = `0944${String(which).padStart(6, '0')}`;
  const body = aReport({ topic: 'VP02', reporter: { kind: 'person', phone, anonymous: true } });
  const headers = { 'idempotency-key': `key-before-the-holidays-${which}` };
  const answer = await run.post('/api/reports', body, headers, `127.0.9.${1 + which}`);
  return TicketCode.parse(parseOpenedReport(requireStatus(answer, 201).text).code);
};

const isBreach = (event: TicketEvent): boolean => event.kind === 'rung' && event.percent === 100;

const wrongBreaches = ({ ticket, events }: StoredTicket): string[] =>
  Object.entries(dues).flatMap(([clock, due]) => {
    const notified = events.filter(
      (event) => isBreach(event) && 'clock' in event && event.clock === clock,
    );
    const ms = (notified[0]?.at.getTime() ?? 0) - due.getTime();
    const name = `${ticket.code}, whose ${clock} was due at ${due.toISOString()},`;
    if (notified.length !== 1) return [`${name} was escalated ${notified.length} times`];
    if (ms < 0) return [`${name} was escalated at ${notified[0]?.at.toISOString()}`];
    return ms > sweptWithinMs ? [`${name} was escalated ${ms / 60_000} minutes late`] : [];
  });

/**
 * Runs the whole assembly: reports arrive on the last Friday before Tết, nobody acts, and timers fail. Verifies the
 * escalations.
 */
export async function runAssemblyHour(options: AssemblyHourOptions): Promise<AssemblyHour> {
  const { buildDirectory, count, seed, wrongs } = options;
  const run = await startWatchedRun(buildDirectory);
  try {
    await run.moveTo(fridayBeforeTet);
    const body = JSON.stringify(TimerFaultPlan.parse({ seed, ...wrongs, minutes: 20 }));
    requireStatus(await run.ask({ method: 'PUT', path: '/local/timers', body }), 200);
    const codes: TicketCode[] = [];
    for (let which = 0; which < count; which += 1) codes.push(await open(run, which));
    const harness = await createLongHarness(run, 1);
    await run.moveTo(firstDayAfter);
    await signInAll(harness, ['administrator']);
    await changeDirectory(harness, [dayOff]);
    await run.moveTo(longAfter);
    const wrong = async (): Promise<string[]> => {
      const now = await run.now();
      const storedTickets = await Promise.all(
        codes.map((code) => readStoredTicket(run.table, code)),
      );
      const stored = storedTickets.flatMap((one) => one ?? []);
      const sent = await run.outbox();
      const all = await Promise.all(
        stored.map(async (one) => [
          ...wrongBreaches(one),
          ...(await findTicketViolations(one, run.table, now)),
          ...findMessageViolations(one, sent, now),
        ]),
      );
      return [
        ...(stored.length === codes.length ? [] : ['an accepted ticket was not found']),
        ...all.flat(),
        ...(await brokenPolicies(run, { tickets: stored, sent, now, faults: 0 })),
      ];
    };
    const failures: string[] = [];
    await waitUntilCorrect(harness, wrong).catch((error: unknown) => failures.push(String(error)));
    failures.push(...(await findHotlineViolations(run)));
    const struck = Struck.parse(JSON.parse((await run.get('/local/timers')).text));
    const tickets = await Promise.all(codes.map((code) => readStoredTicket(run.table, code)));
    const events = tickets.flatMap((one) => one?.events ?? []);
    return {
      ...{ tickets: count, struck, failures, breaches: events.filter(isBreach).length },
      moved: events.filter(({ kind }) => kind === 'recomputed').length,
    };
  } finally {
    await run.stop();
  }
}
