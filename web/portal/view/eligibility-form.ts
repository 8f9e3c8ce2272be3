import type { Lang } from '../../../core/messages/lang.ts';
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
      ? question.options.map(({ code, label }) => ({ code, name: told(label, lang).text }))
      : [
          { code: 'yes', name: words.yes },
          { code: 'no', name: words.no },
        ];
  return [...options, { code: notKnown, name: words.unknown }];
};

const askedField = (
  question: AskedQuestion,
  { lang, answers, errors }: ProgrammePageModel,
): Html => {
  const { programmes: words } = publicWords(lang);
  const { id } = question;
  const given = answers[id] ?? '';
  const field = {
    name: id,
    label: told(question.label, lang).text,
    hint: question.hint && told(question.hint, lang).text,
    error: errorFor(errors, id),
  };
  return question.kind === 'number'
    ? textField({
        ...field,
        hint: field.hint ?? words.numberHint,
        value: given === notKnown ? '' : given,
        inputmode: 'numeric',
        width: 'digits',
      })
    : radios({ ...field, value: given, choices: choicesOf(question, lang) });
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
