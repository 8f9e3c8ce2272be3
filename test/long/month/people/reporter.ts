import { aReport, opened } from '../../../support/a-report.ts';
import type { Answer } from '../../../support/hotline-driver.ts';
import type { Channel, EntryOf } from '../log.ts';
import type { Month } from '../month.ts';
import { topics } from '../plan/directory-data.ts';
import type { Deed } from '../state.ts';

/** A number of one citizen: each report has one of its own, so that none meets a limit by chance. */
export const phoneOf = (number: string): string => `+84917${number.padStart(6, '0')}`;

/** An address of one citizen, for rate limits. */
export const addressOf = (number: string): string => {
  const value = Number(number);
  return `127.${1 + ((value >> 14) & 63)}.${(value >> 7) & 127}.${1 + (value & 127)}`;
};

export type Report = {
  number: string;
  topic: (typeof topics)[number];
  area: string;
  place: string;
  text: string;
  /** The unit that the report is about, and whether the question was answered. */
  accused?: { unit: string; isAnswered: boolean };
};

const complaintText =
  'Cán bộ Ủy ban nhân dân đòi tiền khi người dân làm giấy tờ, thái độ hách dịch.';

export const reportOf = ({
  with: { number = '', topic = '', area = '', place = '', complaint },
}: Deed): Report => {
  const row = topics.find(({ code }) => code === topic);
  if (!row) throw new Error(`No topic ${topic}`);
  const isComplaint = complaint === 'answered' || complaint === 'inText';
  return {
    ...{ number, topic: row, area, place },
    text: `Người dân ở ${place} xin báo việc số ${number}. ${isComplaint ? complaintText : 'Xin được xem xét sớm.'}`,
    ...(isComplaint && {
      accused: { unit: `UBND_XA:${area}`, isAnswered: complaint === 'answered' },
    }),
  };
};

export const isEmergency = ({ topic }: Report): boolean => topic.defaultPriority === 'P1';

/** Sends a report as a program does. */
const sendByApi = ({ hotline, seed }: Month, report: Report): Promise<Answer> => {
  const { number, topic, area, place, text, accused } = report;
  const body = aReport({
    ...{ service: topic.service, topic: topic.code, areaCode: area, place, text },
    ...(accused?.isAnswered && { aboutOffice: true, accused: [accused.unit] }),
    reporter: { kind: 'person', phone: phoneOf(number), anonymous: true },
  });
  const path = isEmergency(report) ? '/api/reports/urgent' : '/api/reports';
  const key = { 'idempotency-key': `month-${seed}-report-${number}` };
  return hotline.post(path, body, key, addressOf(number));
};

export type Outcome = { code: string; pin?: string; acknowledgeBy?: number; resolveBy?: number };
export type Channels = Partial<
  Record<Channel, (month: Month, report: Report) => Promise<Outcome | number>>
>;

/** Reports by the web: the code and PIN, or the status of a refusal. */
export const reportOnWeb = async (month: Month, report: Report): Promise<Outcome | number> => {
  const answer = await sendByApi(month, report);
  if (answer.status !== 201) return answer.status;
  const { code, pin, acknowledgeBy, resolveBy } = opened(answer.text);
  return {
    ...{ code, pin },
    acknowledgeBy: Date.parse(acknowledgeBy),
    resolveBy: Date.parse(resolveBy),
  };
};

/** The log's line about a report that was accepted. */
export const openedEntry = (
  report: Report,
  outcome: Outcome,
  { at, channel }: { at: number; channel: Channel },
): EntryOf<'opened'> => {
  const { topic, area, accused, number } = report;
  return {
    ...{ kind: 'opened', at, channel, ...outcome },
    ...{ service: topic.service, topic: topic.code, area, phone: phoneOf(number) },
    accused: accused?.isAnswered ? [accused.unit] : [],
    ...(accused && !accused.isAnswered && { accusedInText: accused.unit }),
    isEmergency: isEmergency(report),
  };
};
