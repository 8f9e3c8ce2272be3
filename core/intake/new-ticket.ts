import type { Area } from '../directory/area.ts';
import type { Directory, Topic } from '../directory/directory.ts';
import { serviceOf } from '../directory/service.ts';
import { ticketClocks } from '../sla/ticket-clocks.ts';
import { fingerprint } from '../ticket/fingerprint.ts';
import type { Keyed } from '../ticket/keyed.ts';
import type { Channel, Ticket } from '../ticket/ticket.ts';
import type { ReportRequest } from './report.ts';

/** Who sends the report: the channel, their own key for it, and the address if there is one. */
export type Sender = { channel: Channel; key: string; address?: string };

export type Placed = { topic: Topic | undefined; area: Area | undefined };

/** A ticket that has no code yet, so nothing of it is sealed either. */
export type Unsealed = Omit<Ticket, 'code' | 'contact' | 'identity'>;

const byName = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1);

/** The body as one text, whatever order its fields came in. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(byName))
      : inner,
  );

/** SMS go to Vietnamese mobiles only: others cost many times as much, and invite abuse. */
const reachOf = ({ reporter: { phone, email } }: ReportRequest): Ticket['reach'] => [
  ...(phone?.kind === 'mobile' && phone.value.startsWith('+84') ? (['sms'] as const) : []),
  ...(email ? (['email'] as const) : []),
];

const matter = (report: ReportRequest, { topic, area }: Placed) => ({
  service: report.service,
  topic: topic?.code,
  areaCode: area?.code,
  areaName: area?.fullName,
  place: report.place,
  text: report.text,
  answers: report.answers,
  lang: report.lang,
  reporterKind: report.reporter.kind,
  anonymous: report.reporter.anonymous,
  reach: reachOf(report),
});

const fingerprints = (report: ReportRequest, { channel, key, address }: Sender, keyed: Keyed) => {
  const phone = report.reporter.phone?.value;
  return {
    secretVersion: keyed.version,
    pinVersion: 1,
    keyHash: fingerprint('key', `${channel}\n${key}`, keyed),
    bodyHash: fingerprint('body', canonical(report), keyed),
    callerHash: phone && fingerprint('caller', phone, keyed),
    openedFrom: address && fingerprint('address', address, keyed),
  };
};

/** The ticket that a report becomes: new, its clocks running, its first check due at once. */
export const newTicket = (
  report: ReportRequest,
  placed: Placed,
  sender: Sender,
  { directory, keyed, openedAt }: { directory: Directory; keyed: Keyed; openedAt: Date },
): Unsealed => {
  const priority = (placed.topic ?? serviceOf(directory, report.service)).defaultPriority;
  const clocks = ticketClocks({ service: report.service, priority, startAt: openedAt }, directory);
  return {
    ...matter(report, placed),
    ...fingerprints(report, sender, keyed),
    version: 1,
    status: 'new',
    channel: sender.channel,
    priority,
    openedAt,
    clocks,
    promised: { acknowledgeBy: clocks.acknowledge.dueAt, resolveBy: clocks.resolve.dueAt },
    coUnits: [],
    assignment: 0,
    cycle: 1,
    run: 1,
    rungs: [],
    nextCheckAt: openedAt,
  };
};
