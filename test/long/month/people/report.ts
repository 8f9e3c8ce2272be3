import type { Channel, EntryOf } from '../log.ts';
import { type Topic, topics } from '../plan/directory-data.ts';
import type { PlannedAction } from '../state.ts';
import type { ReportReceipt } from './channels/report-outcome.ts';

/** Returns the telephone number of a citizen. Each report has its own, so that no rate limit is reached by accident. */
export function phoneOf(number: string): string {
  return `+84917${number.padStart(6, '0')}`;
}

/** Returns the IP address of a citizen, which is the key of rate limits. */
export function addressOf(number: string): string {
  const value = Number(number);
  return `127.${1 + ((value >> 14) & 63)}.${(value >> 7) & 127}.${1 + (value & 127)}`;
}

/** A simulated report, independent of its channel. */
export type Report = {
  number: string;
  /** Number of the citizen; differs from the report's for a citizen who sends many reports. */
  sender: string;
  topic: Topic;
  area: string;
  place: string;
  text: string;
  /** Unit that the simulated report accuses, and whether the reporter answers the question about it. */
  accused?: { unit: string; isAnswered: boolean };
};

const complaint = 'Cán bộ Ủy ban nhân dân đòi tiền khi người dân làm giấy tờ, thái độ hách dịch.';

export function toReport({ with: given }: PlannedAction): Report {
  const {
    number = '',
    sender = number,
    topic: code,
    area = '',
    place = '',
    complaint: kind,
  } = given;
  const topic = topics.find((row) => row.code === code);
  if (!topic) throw new Error(`Unknown topic ${code}`);
  const isComplaint = kind === 'answered' || kind === 'inText';
  return {
    ...{ number, sender, topic, area, place },
    text: `Người dân ở ${place} xin báo việc số ${number}. ${isComplaint ? complaint : 'Xin được xem xét sớm.'}`,
    ...(isComplaint && { accused: { unit: `UBND_XA:${area}`, isAnswered: kind === 'answered' } }),
  };
}

export function isEmergency({ topic }: Report): boolean {
  return topic.defaultPriority === 'P1';
}

export function openedEntry(
  report: Report,
  outcome: ReportReceipt,
  { at, channel }: { at: number; channel: Channel },
): EntryOf<'opened'> {
  const { topic, area, accused, sender } = report;
  return {
    ...{ kind: 'opened', at, channel, area, ...outcome },
    ...{ service: topic.service, topic: topic.code, phone: phoneOf(sender) },
    accused: accused?.isAnswered ? [accused.unit] : [],
    ...(accused && !accused.isAnswered && { accusedInText: accused.unit }),
    isEmergency: isEmergency(report),
  };
}
