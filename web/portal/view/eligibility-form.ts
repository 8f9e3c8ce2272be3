import type { Lang } from '../../../core/messages/lang.ts';
import { saidIn } from '../../../core/messages/said.ts';
import { publicWords } from '../../../core/messages/wording/pages-public.ts';
import { notKnown } from '../../../core/welfare/check-eligibility.ts';
import type { AskedQuestion } from '../../../core/welfare/programme.ts';
import { errorFor, hidden, radios, textField } from '../../design/view/field.ts';
import { type Html, html } from '../../design/view/html.ts';
import { pathIn } from './portal-page.ts';
import type { ProgrammePageModel } from './programme-page-model.ts';
import { told } from './public-page.ts';

const choicesOf = (question: AskedQuestion, lang: Lang) => {
  const { programmes: words } = publicWords(lang);
  const options =
    question.kind === 'choice'
      ? question.options.map(({ code, label }) => {
          const { text: name, lang: spoken } = saidIn(lang, label);
          return { code, name, lang: spoken };
        })
      : [
          { code: 'yes', name: words.yes, lang },
          { code: 'no', name: words.no, lang },
        ];
  return [...options, { code: notKnown, name: words.unknown, lang }];
};

const askedField = (
  question: AskedQuestion,
  { lang, answers, errors }: ProgrammePageModel,
): Html => {
  const { programmes: words } = publicWords(lang);
  const { id } = question;
  const given = answers[id] ?? '';
  const { text: label, lang: spoken } = saidIn(lang, question.label);
  const field = {
    name: id,
    label,
    hint: question.hint && told(question.hint, lang).text,
    error: errorFor(errors, id),
  };
  const inside =
    question.kind === 'number'
      ? textField({
          ...field,
          hint: field.hint ?? words.numberHint,
          value: given === notKnown ? '' : given,
          inputmode: 'numeric',
          width: 'digits',
        })
      : radios({ ...field, value: given, choices: choicesOf(question, lang) });
  return spoken === lang ? inside : html`<div lang="${spoken}">${inside}</div>`;
};

/** The questions, and which of them were asked: what wasn't asked yet is no mistake. */
export const eligibilityForm = (model: ProgrammePageModel): Html => {
  const { lang, programme, questions, answers, result } = model;
  const { programmes: words } = publicWords(lang);
  const isMore = result?.kind === 'needs-answers' && model.errors.length === 0;
  return html`<form class="questions" action="${pathIn(lang, `/an-sinh/${programme.code}`)}#noi-dung" method="post" novalidate aria-labelledby="kiem-tra">
<div><h2 id="kiem-tra">${words.checkTitle}</h2><p class="soft">${words.checkLead}</p>${isMore && html`<p class="note sky" role="status">${words.more}</p>`}</div>
${questions.map((question) => askedField(question, model))}
${hidden('hoi', questions.map(({ id }) => id).join(' '))}
<button class="button">${Object.keys(answers).length === 0 ? words.button : words.again}</button>
</form>`;
};
