import type { TicketCode } from '../ticket/code.ts';
import { dayMs } from '../time/day-ms.ts';
import type { Alert, AlertChannel, AlertName, AlertStore } from './alert.ts';
import { type BundleStore, linesOf } from './bundles.ts';
import { inTurns } from './in-turns.ts';
import { reachedBy, type UndeliveredStore } from './undelivered.ts';

/** What a provider reports of a message after it took it: about which, what, in which words, and when. */
export type Feedback = {
  about: AlertName | { messageId: string };
  what: 'delivered' | 'bounced' | 'complained';
  why: string;
  at: Date;
};

/** An arrival that is reported by the tracking id of the message. */
export type TrackedDelivery = { trackingId: string; at: Date };

export type FeedbackStore = {
  /** Keeps which alert the provider knows under that name, for as long as it may report. */
  remember(messageId: string, alert: AlertName, at: Date): Promise<void>;
  sentAs(messageId: string): Promise<AlertName | undefined>;
  /** Keeps the report on the alert, unless its status or what was reported of it has become another; its words may be graver ones of before. */
  note(alert: Alert, report: Report, reportedAt?: Date): Promise<boolean>;
  /** That channel is closed for all further messages to the ticket's citizen. */
  silence(code: TicketCode, channel: AlertChannel, at: Date): Promise<void>;
  isSilenced(code: TicketCode, channel: AlertChannel): Promise<boolean>;
};

type Report = { status: Alert['status']; feedback: string; feedbackAt: Date };

export type FeedbackPorts = {
  alerts: Pick<AlertStore, 'find'>;
  bundles: Pick<BundleStore, 'waiting'>;
  feedback: Pick<FeedbackStore, 'sentAs' | 'note' | 'silence'>;
  undelivered: Pick<UndeliveredStore, 'takeOff'>;
  now(): Date;
};

/**
 * To which status a report leads. What was delivered may bounce later, when a mailbox turns out to be full behind the
 * server that took the message; what bounced stays so, whatever comes late. An SMS that its gateway did not confirm may
 * have been delivered.
 */
const statusAfter = (
  { status, provider }: Alert,
  { what }: Feedback,
): Alert['status'] | undefined => {
  if (what === 'complained') return status;
  if (status === 'sent') return what;
  if (status === 'failed' && provider === 'unconfirmed' && what === 'delivered') return what;
  // its provider's answer was lost: what has arrived is not sent again
  if (status === 'requested' && what === 'delivered') return what;
  return status === 'delivered' && what === 'bounced' ? what : undefined;
};

/** Reports come in any order: that somebody wants no more of it is not lost behind what is said of the way there. */
const wordsAfter = (
  { feedback, feedbackAt }: Alert,
  { what, why, at }: Feedback,
): Pick<Report, 'feedback' | 'feedbackAt'> =>
  feedback?.startsWith('complained') && feedbackAt && what !== 'complained'
    ? { feedback, feedbackAt }
    : { feedback: `${what}: ${why}`, feedbackAt: at };

/** A report may overtake the writing down of what it is about. */
const patienceMs = 60_000;

const nameOf = async (
  { about }: Feedback,
  { feedback }: FeedbackPorts,
): Promise<AlertName | undefined> =>
  'messageId' in about ? feedback.sentAs(about.messageId) : about;

/** As long as a bundle's notifications stay listed. */
const listedMs = 14 * dayMs;

/** The other notifications that went out in the officer's message: a provider knows the message by one of them. */
const sentTogether = async (
  { code, key, to, channel, provider, settledAt }: Alert,
  { alerts, bundles }: FeedbackPorts,
): Promise<Alert[]> => {
  if (to.kind !== 'officer' || !provider || !settledAt) return [];
  const since = new Date(settledAt.getTime() - listedMs);
  const lines = linesOf(to).filter((line) => line.split('/')[2] === channel);
  const names = (await Promise.all(lines.map((line) => bundles.waiting(line, since)))).flat();
  const others = names.filter((name) => name.code !== code || name.key !== key);
  const found = await inTurns(others, (name) => alerts.find(name.code, name.key));
  return found.flatMap((one) => (one?.provider === provider ? [one] : []));
};

/** What failed on another way needs nobody any more. It may be done again, and is, when a report comes again. */
const takeOffOthers = async (alert: Alert, { undelivered }: FeedbackPorts): Promise<void> => {
  for (const key of reachedBy(alert)) await undelivered.takeOff({ code: alert.code, key });
};

const mostRaces = 5;

/**
 * Keeps what became of a message, on each notification that it was about; `unknown` is one that the hotline did not send, or
 * too long ago.
 */
export const receiveFeedback = async (
  report: Feedback,
  ports: FeedbackPorts,
): Promise<'noted' | 'old-news' | 'unknown'> => {
  const outcome = await noteReport(report, ports);
  const name = outcome === 'noted' ? await nameOf(report, ports) : undefined;
  const alert = name && (await ports.alerts.find(name.code, name.key));
  for (const { code, key } of alert ? await sentTogether(alert, ports) : []) {
    await noteReport({ ...report, about: { code, key } }, ports);
  }
  return outcome;
};

const noteReport = async (
  report: Feedback,
  ports: FeedbackPorts,
): Promise<'noted' | 'old-news' | 'unknown'> => {
  for (let race = 0; race < mostRaces; race += 1) {
    const name = await nameOf(report, ports);
    const alert = name && (await ports.alerts.find(name.code, name.key));
    if (!alert || alert.status === 'requested') {
      const age = ports.now().getTime() - report.at.getTime();
      if (age < patienceMs) throw new Error('A provider reports what is not written down yet');
      if (!alert || report.what !== 'delivered') return 'unknown';
    }
    const status = statusAfter(alert, report);
    if (!status) {
      if (report.what === 'delivered' && alert.status === 'delivered') {
        await takeOffOthers(alert, ports);
      }
      return 'old-news';
    }
    const { what, at } = report;
    if (what === 'complained' && alert.to.kind === 'citizen') {
      await ports.feedback.silence(alert.code, alert.channel, at);
    }
    const words = wordsAfter(alert, report);
    if (await ports.feedback.note(alert, { status, ...words }, at)) {
      if (status === 'delivered') await takeOffOthers(alert, ports);
      if (alert.status === 'failed') await ports.undelivered.takeOff(alert);
      return 'noted';
    }
  }
  throw new Error('The alert kept changing while its provider reported');
};
