import { type ServiceRow, serviceIn } from '../../../core/directory/service.ts';
import { topicNameIn } from '../../../core/directory/topic.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import { type PageWords, pageWords } from '../../../core/messages/wording/pages.ts';
import {
  checkbox,
  errorFor,
  hidden,
  type PageError,
  radios,
  select,
  textArea,
  textField,
} from '../../design/view/field.ts';
import { type Html, html } from '../../design/view/html.ts';
import { icon } from '../../design/view/icon.ts';
import { type AccusedChoice, accusedQuestion } from './accused-field.ts';
import { pathIn } from './portal-page.ts';
import { notDenunciationBox } from './report-guidance.ts';
import { type TopicChoice, topicQuestions } from './topic-questions.ts';

type ReportForm = {
  lang: Lang;
  key: string;
  service: ServiceRow;
  topics: readonly TopicChoice[];
  areas: readonly { district: string; communes: readonly { code: string; name: string }[] }[];
  values: Readonly<Partial<Record<string, string>>>;
  errors: readonly PageError[];
  accused?: readonly AccusedChoice[] | undefined;
  mayBeDenunciation?: boolean | undefined;
};
type Words = PageWords['report'];

/** A field's name, what was typed into it, and what was wrong with that. */
const asTyped = ({ values, errors }: ReportForm, name: string) => ({
  name,
  value: values[name] ?? '',
  error: errorFor(errors, name),
});

/** What a topic asks besides, and whom it is about. */
const details = (topic: TopicChoice, form: ReportForm): Html | undefined => {
  const questions = topicQuestions(topic, form);
  if (!topic.asksAccused) return questions;
  return html`${questions}${accusedQuestion(topic.code, form.accused ?? [], form)}`;
};

const matter = (form: ReportForm, words: Words): Html => {
  const { service, topics } = form;
  const choices = topics.map((topic) => ({
    code: topic.code,
    ...topicNameIn(form.lang, topic),
    more: details(topic, form),
  }));
  const label = serviceIn(form.lang, service).asks;
  return html`
${textArea({ ...asTyped(form, 'text'), label, hint: words.text.hint, rows: 7 })}
${radios({
  ...asTyped(form, 'topic'),
  ...words.topic,
  choices: [...choices, { code: '', name: words.unknown }],
})}`;
};

const where = (form: ReportForm, words: Words): Html => html`
<fieldset class="stack"><legend class="big">${words.whereTitle}</legend>
${select({
  ...asTyped(form, 'areaCode'),
  ...words.areaCode,
  unknown: words.unknown,
  groups: form.areas.map(({ district, communes }) => ({ label: district, choices: communes })),
})}
${textField({
  ...asTyped(form, 'place'),
  hint: words.place.hint,
  label: words.place.label,
  aside: words.optional,
})}
</fieldset>`;

/** Before the form is sent, a reporter of violations is anonymous unless they say otherwise. */
const isAnonymous = ({ service, values }: ReportForm): boolean =>
  'text' in values ? 'anonymous' in values : service.isAnonymousAtFirst;

const sender = (form: ReportForm, words: Words): Html => html`
${radios({
  ...asTyped(form, 'kind'),
  label: words.kind.label,
  value: form.values['kind'] || 'person',
  choices: [
    { code: 'person', name: words.kind.person },
    { code: 'business', name: words.kind.business },
  ],
})}
<fieldset class="stack"><legend class="big">${words.senderTitle}</legend>
${checkbox({ name: 'anonymous', ...words.anonymous, checked: isAnonymous(form) })}
<div class="unless-anonymous">${textField({
  ...asTyped(form, 'name'),
  label: words.name.label,
  aside: words.optional,
  autocomplete: 'name',
  width: 'medium',
})}</div>
${textField({
  ...asTyped(form, 'phone'),
  hint: words.phone.hint,
  label: words.phone.label,
  aside: words.optional,
  type: 'tel',
  autocomplete: 'tel',
  width: 'medium',
})}
${textField({
  ...asTyped(form, 'email'),
  label: words.email.label,
  aside: words.optional,
  type: 'email',
  autocomplete: 'email',
  width: 'medium',
})}
</fieldset>`;

const whoReads = ({ privacyTitle, privacy }: Words): Html => html`
<div class="note leaf"><h2 class="titled">${icon('lock')}${privacyTitle}</h2>
<ul class="points">${privacy.map((line) => html`<li>${line}</li>`)}</ul></div>`;

/** Stays until the report is sent, ticked or not. */
const asksDenunciation = ({ values, mayBeDenunciation = false }: ReportForm): boolean =>
  mayBeDenunciation || 'notDenunciation' in values;

/** All the questions of one report; what was typed stays typed. */
export const reportForm = (form: ReportForm): Html => {
  const words = pageWords(form.lang).report;
  return html`<form class="questions" action="${pathIn(form.lang, '/bao-cao')}" method="post" novalidate>
${hidden('key', form.key)}${hidden('lang', form.lang)}${hidden('service', form.service.code)}
${matter(form, words)}${where(form, words)}${sender(form, words)}${whoReads(words)}
${asksDenunciation(form) && notDenunciationBox(form.lang, 'notDenunciation' in form.values)}
<div class="send"><button class="button">${words.send}</button>
<p class="soft small">${words.sendNote}</p></div>
</form>`;
};
