import type { Service } from '../../../core/directory/service.ts';
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
import { pathIn } from './portal-page.ts';
import { type TopicChoice, topicQuestions } from './topic-questions.ts';

type ReportForm = {
  lang: Lang;
  key: string;
  service: Service;
  topics: readonly TopicChoice[];
  areas: readonly { district: string; communes: readonly { code: string; name: string }[] }[];
  values: Readonly<Partial<Record<string, string>>>;
  errors: readonly PageError[];
};
type Words = PageWords['report'];

/** A field's name, what was typed into it, and what was wrong with that. */
const asTyped = ({ values, errors }: ReportForm, name: string) => ({
  name,
  value: values[name] ?? '',
  error: errorFor(errors, name),
});

const matter = (form: ReportForm, words: Words): Html => {
  const { service, topics } = form;
  // Topics are the directory's, in Vietnamese whatever the page's language.
  const choices = topics.map((topic) => ({
    code: topic.code,
    name: topic.name,
    lang: 'vi',
    more: topicQuestions(topic, form),
  }));
  const label = service === 'other' ? words.text.label : words.textFor[service];
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
  'text' in values ? 'anonymous' in values : service === 'violation';

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

/** All the questions of one report; what was typed stays typed. */
export const reportForm = (form: ReportForm): Html => {
  const words = pageWords(form.lang).report;
  return html`<form class="questions" action="${pathIn(form.lang, '/bao-cao')}" method="post" novalidate>
${hidden('key', form.key)}${hidden('lang', form.lang)}${hidden('service', form.service)}
${matter(form, words)}${where(form, words)}${sender(form, words)}${whoReads(words)}
<div class="send"><button class="button">${words.send}</button>
<p class="soft small">${words.sendNote}</p></div>
</form>`;
};
