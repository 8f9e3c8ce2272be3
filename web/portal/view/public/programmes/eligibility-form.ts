import type { Lang } from '../../../../../core/messages/lang.ts';
import { selectLocalizedText } from '../../../../../core/messages/localized-text.ts';
import { unknownEligibilityAnswer } from '../../../../../core/welfare/check-eligibility.ts';
import type { EligibilityQuestion } from '../../../../../core/welfare/programme.ts';
import { infoPageTexts } from '../../../../../i18n/portal.ts';
import {
  findFormError,
  renderHiddenField,
  renderRadioGroup,
  renderTextField,
} from '../../../../design/view/components/field.ts';
import { type Html, html } from '../../../../design/view/html.ts';
import { toPortalPath } from '../../frame/portal-page.ts';
import { localizeWithLangAttribute } from '../../frame/public-page-frame.ts';
import type { ProgrammePageModel } from './programme-page-model.ts';

const choicesOf = (question: EligibilityQuestion, lang: Lang) => {
  const { programmes: texts } = infoPageTexts[lang];
  const options =
    question.kind === 'choice'
      ? question.options.map(({ code, label }) => {
          const { text: name, lang: spoken } = selectLocalizedText(lang, label);
          return { code, name, lang: spoken };
        })
      : [
          { code: 'yes', name: texts.yes, lang },
          { code: 'no', name: texts.no, lang },
        ];
  return [...options, { code: unknownEligibilityAnswer, name: texts.unknown, lang }];
};

const renderQuestionField = (
  question: EligibilityQuestion,
  { lang, answers, errors }: ProgrammePageModel,
): Html => {
  const { programmes: texts } = infoPageTexts[lang];
  const { id } = question;
  const given = answers[id] ?? '';
  const { text: label, lang: spoken } = selectLocalizedText(lang, question.label);
  const field = {
    name: id,
    label,
    hint: question.hint && localizeWithLangAttribute(question.hint, lang).text,
    error: findFormError(errors, id),
  };
  const inside =
    question.kind === 'number'
      ? renderTextField({
          ...field,
          hint: field.hint ?? texts.numberHint,
          value: given === unknownEligibilityAnswer ? '' : given,
          inputmode: 'numeric',
          width: 'digits',
        })
      : renderRadioGroup({ ...field, value: given, choices: choicesOf(question, lang) });
  return spoken === lang ? inside : html`<div lang="${spoken}">${inside}</div>`;
};

/**
 * Renders the eligibility questions of a support program. Hidden fields list the questions that were displayed before,
 * because only those count as unanswered.
 */
export function renderEligibilityForm(model: ProgrammePageModel): Html {
  const { lang, programme, questions, result } = model;
  const { programmes: texts } = infoPageTexts[lang];
  const isMore = result?.kind === 'needs-answers' && model.errors.length === 0;
  return html`<form class="questions" action="${toPortalPath(lang, `/an-sinh/${programme.code}`)}#noi-dung" method="post" novalidate aria-labelledby="kiem-tra">
<div class="stack"><h2 id="kiem-tra">${texts.checkTitle}</h2><p class="soft">${texts.checkLead}</p>${isMore && html`<p class="note sky" role="status">${texts.more}</p>`}</div>
${questions.map((question) => renderQuestionField(question, model))}
${renderHiddenField('hoi', questions.map(({ id }) => id).join(' '))}
<button class="button">${texts.button}</button>
</form>`;
}
