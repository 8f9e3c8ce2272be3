import type { Directory } from '../../core/directory/directory.ts';
import { type ServiceRow, serviceIn } from '../../core/directory/service.ts';
import { topicNameIn, topicOf } from '../../core/directory/topic.ts';
import { unitsByLevel } from '../../core/directory/units-by-level.ts';
import { accusedFrom } from '../../core/intake/accused-answer.ts';
import { answersInWords } from '../../core/intake/answers-in-words.ts';
import { placeChosen } from '../../core/intake/find-places.ts';
import type { Lang } from '../../core/messages/lang.ts';
import { guidanceWords } from '../../core/messages/wording/guidance.ts';
import { pageWords } from '../../core/messages/wording/pages.ts';
import { stepWords } from '../../core/messages/wording/pages-steps.ts';
import { NotifyBy } from '../../core/ticket/notify-by.ts';
import { accusedField } from '../../web/portal/view/accused-field.ts';
import type { CheckRow } from '../../web/portal/view/report/report-page-model.ts';
import { formAnswers } from './form-answers.ts';
import type { Fields } from './report-form.ts';

const given = (...lines: (string | undefined)[]): string[] =>
  lines.flatMap((line) => (line?.trim() ? [line.trim()] : []));

type Reader = { lang: Lang; directory: Directory; now: Date };

const details = (fields: Fields, { lang, directory, now }: Reader): CheckRow[] => {
  const topic = topicOf(directory, fields['topic'], now);
  const answers = answersInWords(formAnswers(fields, topic), topic, lang);
  return answers.map(
    ({ question, answer, lang: spoken }): CheckRow => ({
      step: 'details',
      label: question,
      lines: [answer],
      lang: spoken,
    }),
  );
};

/** Returns the summary row that shows which agencies the report complains about, if any. */
const accusedRow = (fields: Fields, { lang, directory, now }: Reader): CheckRow => {
  const { label, none, unnamed } = guidanceWords(lang).accused;
  const { accused = [], aboutOffice } = accusedFrom(fields[accusedField] ?? '');
  const units = unitsByLevel(directory, now).flatMap(({ units: those }) => those);
  const names = accused.map((ref) => units.find(({ code }) => code === ref)?.name ?? ref);
  return names.length > 0
    ? { step: 'text', label, lines: names, lang: 'vi' }
    : { step: 'text', label, lines: [aboutOffice ? unnamed : none] };
};

const place = ({ areaCode = '', areaQuery, place: address }: Fields, reader: Reader): string[] => {
  const [chosen] = placeChosen(reader.directory, areaCode, reader.now);
  const area = chosen ? given([chosen.name, chosen.within].filter(Boolean).join(', ')) : [];
  return [...given(address), ...(chosen ? area : given(areaQuery))];
};

/**
 * Returns the contact lines of the summary. The notification choice is shown only if a phone number or e-mail address is
 * given.
 */
const reachedBy = ({ phone, email, notifyBy, receiptSms }: Fields, lang: Lang): string[] => {
  const contact = given(phone, email);
  const { notifyBy: words, receipt } = stepWords(lang).sender;
  const choice = NotifyBy.safeParse(notifyBy).data;
  const also = [choice && words[choice], receiptSms && receipt.label];
  return contact.length > 0 ? [...contact, ...given(...also)] : [];
};

/** Returns the rows of the report's summary, which the last form step shows. */
export const reportRows = (fields: Fields, service: ServiceRow, reader: Reader): CheckRow[] => {
  const { lang, directory, now } = reader;
  const { check } = stepWords(lang);
  const topic = topicOf(directory, fields['topic'], now);
  const topicName = topic && topicNameIn(lang, topic);
  const { anonymous, name, kind, text } = fields;
  const who = given(anonymous ? check.anonymous : name);
  return [
    { step: 'service', label: check.rows.service, lines: [serviceIn(lang, service).short] },
    {
      step: 'topic',
      label: check.rows.topic,
      lines: [topicName?.name ?? pageWords(lang).report.unknown],
      lang: topicName?.lang,
    },
    ...details(fields, reader),
    { step: 'place', label: check.rows.place, lines: place(fields, reader), lang: 'vi' },
    { step: 'text', label: check.rows.text, lines: given(text) },
    accusedRow(fields, reader),
    {
      step: 'sender',
      label: check.rows.sender,
      lines: [...who, kind === 'business' ? check.business : check.person],
    },
    { step: 'sender', label: check.rows.reach, lines: reachedBy(fields, lang) },
  ];
};
