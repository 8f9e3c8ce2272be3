import { networkOf } from '../access/network-of.ts';
import type { Directory } from '../directory/directory.ts';
import { serviceOf } from '../directory/service.ts';
import { sourceOf } from '../press/source.ts';
import { basesOf } from '../privacy/legal-basis.ts';
import { notices } from '../privacy/notices.ts';
import { ticketClocks } from '../sla/ticket-clocks.ts';
import { fingerprint } from '../ticket/fingerprint.ts';
import type { Keyed } from '../ticket/keyed.ts';
import type { Ticket } from '../ticket/ticket.ts';
import type { Placed } from './check-report.ts';
import { reachOf } from './reach.ts';
import type { ReportRequest } from './report.ts';
import { bodyHashOf, keyHashOf, type Sender } from './report-key.ts';

/** A ticket that has no code yet, so nothing of it is sealed either. */
export type Unsealed = Omit<Ticket, 'code' | 'contact' | 'identity'>;

/** Where they wrote comes first. */
const reachIn = ({ reporter }: ReportRequest, { talker }: Sender): Ticket['reach'] => [
  ...(talker ? [talker.channel] : []),
  ...reachOf(reporter),
];

const matter = (report: ReportRequest, { topic, area, accused }: Placed, sender: Sender) => ({
  service: report.service,
  topic: topic?.code,
  areaCode: area?.code,
  areaName: area?.fullName,
  place: report.place,
  text: report.text,
  answers: report.answers,
  accused,
  ...((report.aboutOffice !== undefined || accused.length > 0) && {
    isAboutOffice: report.aboutOffice === true || accused.length > 0,
  }),
  lang: report.lang,
  reporterKind: report.reporter.kind,
  anonymous: report.reporter.anonymous,
  reach: reachIn(report, sender),
});

const fingerprints = (report: ReportRequest, sender: Sender, keyed: Keyed) => {
  const phone = report.reporter.phone?.value;
  const from = sender.address ? networkOf(sender.address) : sender.call;
  return {
    secretVersion: keyed.version,
    pinVersion: 1,
    keyHash: keyHashOf(sender, keyed),
    bodyHash: bodyHashOf(report, keyed),
    callerHash: phone && fingerprint('caller', phone, keyed),
    openedFrom: from && fingerprint('address', from, keyed),
  };
};

const leavesContact = ({ reporter: { phone, email, name, anonymous } }: ReportRequest): boolean =>
  phone !== undefined || email !== undefined || (name !== undefined && !anonymous);

type Occasion = { directory: Directory; keyed: Keyed; openedAt: Date; isSuspect?: boolean };

/** The ticket that a report becomes: new, its clocks running, its first check due at once. */
export const newTicket = (
  report: ReportRequest,
  placed: Placed,
  sender: Sender,
  { directory, keyed, openedAt, isSuspect }: Occasion,
): Unsealed => {
  const priority = (placed.topic ?? serviceOf(directory, report.service)).defaultPriority;
  const clocks = ticketClocks({ service: report.service, priority, startAt: openedAt }, directory);
  return {
    ...matter(report, placed, sender),
    ...fingerprints(report, sender, keyed),
    version: 1,
    status: 'new',
    channel: sender.channel,
    notice: notices[sender.channel],
    bases: basesOf({ service: report.service, priority, leavesContact: leavesContact(report) }),
    filedBy: sender.provider,
    ...(sender.near && { near: sender.near }),
    ...(sender.channel === 'open311' && placed.topic?.tokenFirst && { token: {} }),
    ...(sender.isTrial && { isTrial: true }),
    ...(isSuspect && { isSuspect: true }),
    source: sourceOf(directory, report.source, openedAt),
    priority,
    openedAt,
    clocks,
    promised: { acknowledgeBy: clocks.acknowledge.dueAt, resolveBy: clocks.resolve.dueAt },
    coUnits: [],
    returnedBy: [],
    mergedFrom: [],
    assignment: 0,
    cycle: 1,
    run: 1,
    rungs: [],
    nextCheckAt: openedAt,
  };
};
