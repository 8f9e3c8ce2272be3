import { spaced } from '../ticket/code.ts';
import type { Ticket } from '../ticket/ticket.ts';
import type { Alert } from './alert.ts';
import { shortDate } from './dates.ts';
import { countSegments, toGsm7 } from './sms.ts';
import { citizenMessages, type Facts, officerMessages, type Sms } from './wording/messages.ts';

export type Message =
  | { kind: 'sms'; text: string }
  | { kind: 'email'; subject: string; text: string; html: string };

/** Names that the ticket's codes stand for, and the secrets this one recipient may read. */
export type Context = {
  unitShortName: string;
  serviceName: string;
  topicName?: string | undefined;
  portalUrl: string;
  pin?: string | undefined;
  linkToken?: string | undefined;
  oneTimeCode?: string | undefined;
};

type Mail = { subject: string; lines: string[] };

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

/** The full words where one part holds them; an address may be too long for that. */
const sms = ({ full, short }: Sms): Message => {
  const text = toGsm7(full);
  return { kind: 'sms', text: countSegments(text).segments > 1 ? toGsm7(short) : text };
};

const email = ({ subject, lines }: Mail): Message => ({
  kind: 'email',
  subject,
  text: lines.join('\n\n'),
  html: lines
    .map((line) => `<p>${escaped(line).replace(/https?:\/\/\S+\w/g, '<a href="$&">$&</a>')}</p>`)
    .join('\n'),
});

const dueOf = ({ subject }: Alert, { clocks, promised }: Ticket): Date => {
  switch (subject.about) {
    case 'rung':
      return clocks[subject.clock].dueAt;
    case 'assigned':
      return clocks.acknowledge.dueAt;
    case 'receipt':
    case 'answered':
    case 'device-code':
      return promised.resolveBy;
  }
};

/** A message that needs what its recipient was not given is a fault, never an SMS with a hole in it. */
const needed = (value: string | undefined, what: string): string => {
  if (!value) throw new Error(`A message needs ${what} and was given none`);
  return value;
};

const factsOf = (alert: Alert, ticket: Ticket, context: Context): Facts => ({
  code: spaced(ticket.code),
  due: shortDate(dueOf(alert, ticket)),
  unit:
    alert.channel === 'sms' ? context.unitShortName : (ticket.unitName ?? context.unitShortName),
  matter: context.topicName ?? context.serviceName,
  place: ticket.areaName ? `, ${ticket.areaName}` : '',
  follow: `${context.portalUrl}/tra-cuu`,
  percent: alert.subject.about === 'rung' ? alert.subject.percent : 0,
  // looked at only by the messages that hold them
  get pin() {
    return needed(context.pin, 'a PIN');
  },
  get link() {
    return `${context.portalUrl}/a/${needed(context.linkToken, 'a link')}`;
  },
  get oneTime() {
    return needed(context.oneTimeCode, 'a one-time code');
  },
});

/** Puts an alert into its recipient's words: one SMS part, or an e-mail in plain text and HTML. */
export const compose = (alert: Alert, ticket: Ticket, context: Context): Message => {
  const facts = factsOf(alert, ticket, context);
  const isSms = alert.channel === 'sms';
  const citizen = citizenMessages[ticket.lang];
  const { subject } = alert;
  switch (subject.about) {
    case 'receipt':
      return isSms ? sms(citizen.receipt(facts)) : email(citizen.receiptMail(facts));
    case 'answered':
      return isSms ? sms(citizen.answered(facts)) : email(citizen.answeredMail(facts));
    case 'assigned':
      return isSms
        ? sms(officerMessages.assigned(facts))
        : email(officerMessages.assignedMail(facts));
    case 'rung':
      return isSms
        ? sms(officerMessages.rung(subject.clock)(facts))
        : email(officerMessages.rungMail(subject.clock)(facts));
    case 'device-code':
      return sms(officerMessages.deviceCode(facts));
  }
};
