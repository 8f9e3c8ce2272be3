import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { RunningHotline } from '../hotline/running-hotline.ts';

/** Returns reporter number N. Each has an own telephone number, because rate limits count per number. */
export function numberedReporter(at: number) {
  return {
    kind: 'person',
    phone: `0912 345 ${600 + at}`,
    anonymous: true,
  };
}

/** Returns the report of a citizen in ward 7; `changes` overrides fields. */
export function aReport(changes: Record<string, unknown> = {}) {
  return {
    service: 'violation',
    topic: 'VP01',
    areaCode: '29254',
    place: 'Quán Hoa Sen, đường Phạm Ngũ Lão',
    text: 'Quán karaoke vẫn mở cửa sau 21 giờ, tụ tập trên 20 người, không ai đeo khẩu trang',
    reporter: { kind: 'person', phone: '0912 345 678', anonymous: true },
    lang: 'vi',
    ...changes,
  };
}

const OpenedReport = z.object({
  code: z.string(),
  pin: z.string(),
  status: z.literal('new'),
  acknowledgeBy: z.string(),
  resolveBy: z.string(),
});
export type OpenedReport = z.infer<typeof OpenedReport>;

export function parseOpenedReport(text: string): OpenedReport {
  return OpenedReport.parse(JSON.parse(text));
}

let citizens = 0;

/** Returns a reporter with a new telephone number, because a number may send only ten reports an hour. */
const aNewCitizen = () => {
  citizens += 1;
  return { kind: 'person', phone: `0913 ${String(citizens).padStart(6, '0')}`, anonymous: true };
};

/**
 * Sends a report through the API, by a new citizen unless `changes` names one, and waits until the hotline is idle. Throws if
 * no ticket was opened.
 */
export async function sendReport(hotline: RunningHotline, changes = {}): Promise<OpenedReport> {
  const report = aReport({ reporter: aNewCitizen(), ...changes });
  const answer = await hotline.post('/api/reports', report, { 'idempotency-key': randomUUID() });
  if (answer.status !== 201) throw new Error(`Not opened: ${answer.status} ${answer.text}`);
  await hotline.settle();
  return parseOpenedReport(answer.text);
}

const CitizenTicket = z.object({
  status: z.string(),
  label: z.string(),
  unit: z.string().optional(),
  text: z.string().optional(),
  late: z.string().optional(),
  answer: z.object({ text: z.string(), at: z.string(), unit: z.string() }).optional(),
  events: z
    .array(z.looseObject({ version: z.number(), kind: z.string(), at: z.string() }))
    .default([]),
});

/** Reads a ticket through the API as its citizen, with the PIN. */
export async function readTicketAsCitizen(hotline: RunningHotline, { code, pin }: OpenedReport) {
  const { text } = await hotline.get(`/api/reports/${code}`, { 'x-report-pin': pin });
  return CitizenTicket.parse(JSON.parse(text));
}
