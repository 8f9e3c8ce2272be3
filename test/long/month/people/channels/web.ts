import { formField } from '../../../../support/browser/form-field.ts';
import type { HotlineResponse } from '../../../../support/hotline/hotline-driver.ts';
import { aReport, parseOpenedReport } from '../../../../support/samples/a-report.ts';
import type { Month } from '../../month.ts';
import { addressOf, isEmergency, phoneOf, type Report } from '../report.ts';
import { type RejectedReport, type ReportReceipt, toRejectedReport } from './report-outcome.ts';

/** Returns the report fields that the web API and the form share. */
const fieldsOf = ({ topic, area, place, text }: Report) => ({
  ...{ service: topic.service, topic: topic.code, areaCode: area, place, text },
});

/** Returns the answer to the question about accused offices, if the reporter gives one. */
const accusationOf = ({ accused }: Report) =>
  accused?.isAnswered ? { aboutOffice: true, accused: [accused.unit] } : {};

/** Returns the receipt, or the rejection, that a response to a report contains. */
export function toReportOutcome(answer: HotlineResponse): ReportReceipt | RejectedReport {
  if (answer.status !== 201) return toRejectedReport(answer);
  const { code, pin, acknowledgeBy, resolveBy } = parseOpenedReport(answer.text);
  return {
    ...{ code, pin },
    acknowledgeBy: Date.parse(acknowledgeBy),
    resolveBy: Date.parse(resolveBy),
  };
}

export function reportOf(report: Report) {
  return aReport({
    ...fieldsOf(report),
    ...accusationOf(report),
    reporter: { kind: 'person', phone: phoneOf(report.sender), anonymous: true },
  });
}

const reportByApi = async (
  { hotline, seed }: Month,
  report: Report,
): Promise<ReportReceipt | RejectedReport> => {
  const path = isEmergency(report) ? '/api/reports/urgent' : '/api/reports';
  const key = { 'idempotency-key': `month-${seed}-report-${report.number}` };
  return toReportOutcome(await hotline.post(path, reportOf(report), key, addressOf(report.sender)));
};

/** Reads ticket code and PIN from the receipt page. */
const receiptIn = (html: string): ReportReceipt => {
  const normalized = html.replaceAll('&nbsp;', ' ');
  const code = /\d{3}\s\d{3}\s\d{4}/.exec(normalized)?.[0] ?? '';
  const pin = /\b\d{6}\b/.exec(normalized.slice(normalized.indexOf('PIN')))?.[0] ?? '';
  return { code: code.replaceAll(/\s/g, ''), pin };
};

const reportByForm = async (
  { hotline }: Month,
  report: Report,
): Promise<ReportReceipt | RejectedReport> => {
  const from = addressOf(report.sender);
  const path = `/bao-cao?dich-vu=${report.topic.service}`;
  const form = await hotline.get(path, {}, from);
  const cookie = form.cookies.map((header) => header.split(';')[0]).join('; ');
  const person = { kind: 'person', anonymous: 'on', phone: phoneOf(report.sender) };
  const fields = { ...fieldsOf(report), ...person, lang: 'vi', key: formField(form.text, 'key') };
  const receipt = await hotline.submit('/bao-cao', fields, cookie, from);
  return receipt.status === 201 ? receiptIn(receipt.text) : toRejectedReport(receipt);
};

/** Reports on the web: every third report by the form without JavaScript, the others by the API. */
export function reportOnWeb(month: Month, report: Report): Promise<ReportReceipt | RejectedReport> {
  const isByForm = Number(report.number) % 3 === 0 && !isEmergency(report) && !report.accused;
  return isByForm ? reportByForm(month, report) : reportByApi(month, report);
}
