import { findTopic } from '../../../core/directory/model/services/topic.ts';
import type { Notification } from '../../../core/messages/notification.ts';
import { startTicketClocks } from '../../../core/sla/ticket-clocks.ts';
import type { Actor } from '../../../core/ticket/events/kinds/common-event-fields.ts';
import type { Action } from '../../../core/ticket/model/action.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { encodeTicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { testDirectory } from '../directory/test-directory.ts';
import { aTicket } from '../samples/a-ticket.ts';
import { testHmac } from '../test-hmac.ts';
import { type SentMessage, simulatedHotline } from './simulated-hotline.ts';

/** A simulated report, with the actions on its ticket by minutes after the opening. */
export type SimulatedReport = {
  at: Date;
  topic: string;
  areaCode: string;
  /** Channel and contact channels of the citizen; by default the web form with a telephone number. */
  channel?: Ticket['channel'];
  reach?: Ticket['contactChannels'];
  actions?: readonly SimulatedAct[];
};

/** An action at a time after the opening; it is skipped if `by` returns no actor. */
export type SimulatedAct = {
  afterMinutes: number;
  by: (ticket: Ticket) => Actor | undefined;
  action: Action;
};

type Simulated = { sent: SentMessage[]; tickets: Ticket[]; alerts: Notification[] };

const opened = (
  { at, topic: code, areaCode, channel = 'web', reach = ['sms'] }: SimulatedReport,
  number: number,
): Ticket => {
  const topic = findTopic(testDirectory, code, at);
  if (!topic) throw new Error(`Unknown topic ${code}`);
  const { service, defaultPriority: priority } = topic;
  const clocks = startTicketClocks({ service, priority, startAt: at }, testDirectory);
  const phone = `+849130${String(number).padStart(5, '0')}`;
  return aTicket({
    code: encodeTicketCode(testHmac.digest('code', `simulated ${number}`)),
    ...{ service, topic: code, priority, areaCode, openedAt: at, clocks, nextCheckAt: at },
    promised: { acknowledgeBy: clocks.acknowledge.dueAt, resolveBy: clocks.resolve.dueAt },
    ...{ channel, contactChannels: reach },
    contact: new TextEncoder().encode(
      JSON.stringify({ phone, email: `citizen-${number}@example.vn`, user: `user-${number}` }),
    ),
  });
};

type Step = { at: Date; run(): Promise<void> };

const minuteMs = 60_000;

/** Simulates the reports until the instant; nobody acts except as the reports specify. Returns every message sent. */
export async function simulateMessages(
  reports: readonly SimulatedReport[],
  until: Date,
): Promise<Simulated> {
  const clock = { now: reports[0]?.at ?? until };
  const hotline = simulatedHotline(clock);
  const steps = reports
    .flatMap((report, number): Step[] => {
      const ticket = opened(report, number);
      const acts = (report.actions ?? []).map(({ afterMinutes, by, action }, at) => ({
        at: new Date(report.at.getTime() + afterMinutes * minuteMs),
        run: async () => {
          const found = await hotline.tickets.find(ticket.code);
          const actor = found && by(found);
          if (actor) await hotline.action(ticket.code, `${number}-${at}`, { by: actor, action });
        },
      }));
      return [{ at: report.at, run: () => hotline.open(ticket) }, ...acts];
    })
    .toSorted((a, b) => a.at.getTime() - b.at.getTime());
  while (clock.now <= until) {
    while (steps[0] && steps[0].at <= clock.now) await steps.shift()?.run();
    await hotline.runDue();
    const now = clock.now.getTime();
    const ahead = [...steps.slice(0, 1).map(({ at }) => at), ...hotline.ahead()]
      .map((at) => at.getTime())
      .filter((at) => at > now);
    clock.now = new Date(Math.max(Math.min(...ahead, until.getTime() + 1), now + 1000));
  }
  return { sent: hotline.sent, tickets: hotline.tickets.all(), alerts: hotline.alerts.all() };
}
