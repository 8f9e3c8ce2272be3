import type { Directory } from '../../../../core/directory/model/directory.ts';
import {
  getServiceTexts,
  type ServiceRow,
} from '../../../../core/directory/model/services/service.ts';
import { findTopic, getTopicName } from '../../../../core/directory/model/services/topic.ts';
import { formatNameInDistrict } from '../../../../core/directory/read/areas/name-in-district.ts';
import { formatUnitOfDay } from '../../../../core/directory/read/units/unit-of-day.ts';
import { parseAccusedOfficeAnswer } from '../../../../core/intake/follow/accused-answer.ts';
import { findCommuneChoicesByCode } from '../../../../core/intake/open/find-places.ts';
import { toAnsweredTopicQuestions } from '../../../../core/intake/report/answered-topic-questions.ts';
import { getContactChannels } from '../../../../core/intake/report/contact-channels.ts';
import type { ReportFormFields } from '../../../../core/intake/report/report-form-fields.ts';
import type { Lang } from '../../../../core/messages/lang.ts';
import { explainPlaceOutsideArea } from '../../../../core/routing/route-outside-area.ts';
import { parseReachablePhone } from '../../../../core/text/parse-reachable-phone.ts';
import { NotificationChoice } from '../../../../core/ticket/model/fields/notification-choice.ts';
import { areaNameTexts, otherAuthorityGuidanceTexts } from '../../../../i18n/citizens.ts';
import { citizenPageTexts, reportStepTexts } from '../../../../i18n/portal.ts';
import { accusedFieldName } from '../../../../web/portal/view/report/fields/accused-field.ts';
import type { ReportSummaryRow } from '../../../../web/portal/view/report/report-page-model.ts';
import { parseFormAnswers } from './form-answers.ts';
import { getPlaceText } from './report-form.ts';

const listGivenLines = (...lines: (string | undefined)[]): string[] =>
  lines.flatMap((line) => (line?.trim() ? [line.trim()] : []));

type Reader = { lang: Lang; directory: Directory; now: Date };

const buildDetailRows = (
  fields: ReportFormFields,
  { lang, directory, now }: Reader,
): ReportSummaryRow[] => {
  const topic = findTopic(directory, fields['topic'], now);
  const answers = toAnsweredTopicQuestions(parseFormAnswers(fields, topic), topic, lang);
  return answers.map(
    ({ question, answer, lang: spoken }): ReportSummaryRow => ({
      step: 'details',
      label: question,
      lines: [answer],
      lang: spoken,
    }),
  );
};

/** Returns the summary row with the agencies that the report complains about, or none. */
const buildAccusedRow = (
  fields: ReportFormFields,
  { lang, directory, now }: Reader,
): ReportSummaryRow => {
  const { label, none, unnamed } = otherAuthorityGuidanceTexts[lang].accused;
  const { accused = [], aboutOffice } = parseAccusedOfficeAnswer(fields[accusedFieldName] ?? '');
  const names = accused.map((ref) => formatUnitOfDay(directory, ref, { on: now, now, lang }));
  return names.length > 0
    ? { step: 'text', label, lines: names, lang: 'vi' }
    : { step: 'text', label, lines: [aboutOffice ? unnamed : none] };
};

/** Returns the place as the sender described it, and the commune; explains a former commune that the sender named. */
const buildPlaceLines = (
  { areaCode = '', areaQuery, place: address, text }: ReportFormFields,
  { directory, now, lang }: Reader,
): string[] => {
  const described = [address, areaQuery, text].filter(Boolean).join('; ');
  const [chosen] = findCommuneChoicesByCode(directory, areaCode, now, described);
  const { former } = chosen ?? {};
  const area = chosen
    ? [chosen.within ? formatNameInDistrict(chosen.name, chosen.within) : chosen.name]
    : [];
  if (former) area.push(`${former.name}, ${areaNameTexts[lang].nowPartOf(former.now)}`);
  const outside = chosen
    ? undefined
    : explainPlaceOutsideArea(getPlaceText({ place: address, areaQuery }), directory, {
        on: now,
        lang,
      });
  return [...listGivenLines(address), ...(chosen ? area : listGivenLines(areaQuery, outside))];
};

/** Returns the channel by which the sender is notified. It differs from the choice if the contact data doesn't allow it. */
const findNotificationChannel = ({
  phone = '',
  email = '',
  notifyBy,
}: ReportFormFields): NotificationChoice | undefined => {
  const choice = NotificationChoice.safeParse(notifyBy).data;
  if (choice === 'none') return choice;
  const contact = { phone: parseReachablePhone(phone), email: email.trim(), notifyBy: choice };
  const possible = getContactChannels(contact).map((channel) =>
    channel === 'zns' ? 'zalo' : channel,
  );
  return NotificationChoice.safeParse(possible.find((one) => one === choice) ?? possible[0]).data;
};

/** Returns the contact lines of the report summary: the contact data and what is sent by which channel. */
const buildContactLines = (fields: ReportFormFields, lang: Lang): string[] => {
  const { phone, email, receiptSms } = fields;
  const contact = listGivenLines(phone, email);
  if (contact.length === 0) return [];
  const { notifyBy: labels, receipt } = reportStepTexts[lang].sender;
  const channel = findNotificationChannel(fields);
  const isReceiptSent = receiptSms && channel && channel !== 'none';
  return [
    ...contact,
    ...listGivenLines(channel && labels[channel], isReceiptSent ? receipt.label : undefined),
  ];
};

/** Returns the rows of the report summary, which the last step of the form shows. */
export function toReportSummaryRows(
  fields: ReportFormFields,
  service: ServiceRow,
  reader: Reader,
): ReportSummaryRow[] {
  const { lang, directory, now } = reader;
  const { check } = reportStepTexts[lang];
  const topic = findTopic(directory, fields['topic'], now);
  const topicName = topic && getTopicName(lang, topic);
  const { anonymous, name, businessName, taxNumber, kind, text } = fields;
  const business = kind === 'business' ? [businessName, taxNumber] : [];
  const who = listGivenLines(...(anonymous ? [check.anonymous] : [...business, name]));
  return [
    { step: 'service', label: check.rows.service, lines: [getServiceTexts(lang, service).short] },
    {
      step: 'group',
      label: check.rows.topic,
      lines: [topicName?.name ?? citizenPageTexts[lang].report.unknown],
      lang: topicName?.lang,
    },
    ...buildDetailRows(fields, reader),
    { step: 'place', label: check.rows.place, lines: buildPlaceLines(fields, reader), lang: 'vi' },
    { step: 'text', label: check.rows.text, lines: listGivenLines(text) },
    buildAccusedRow(fields, reader),
    {
      step: 'sender',
      label: check.rows.sender,
      lines: [...who, kind === 'business' ? check.business : check.person],
    },
    { step: 'sender', label: check.rows.reach, lines: buildContactLines(fields, lang) },
  ];
}
