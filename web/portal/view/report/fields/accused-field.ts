import { unknownOfficeAnswer } from '../../../../../core/intake/follow/accused-answer.ts';
import { otherAuthorityGuidanceTexts } from '../../../../../i18n/citizens.ts';
import { officialLang } from '../../../../../i18n/languages.ts';
import { renderSelect, renderTextField } from '../../../../design/view/components/field.ts';
import { type Html, html } from '../../../../design/view/html.ts';
import type { ReportPageModel } from '../report-page-model.ts';
import { toStepFieldProps } from '../steps/step-form.ts';

export const accusedFieldName = 'accused';

/**
 * Renders the question whether the report complains about an office and, if so, about which one. If the topic is always about
 * an office, it asks only which one. The sender can also type the present or former name of an office. The accused office
 * can't read the ticket.
 */
export function renderAccusedQuestion(model: ReportPageModel): Html {
  const { lang, values, accused = [], isAboutOffice } = model;
  const texts = otherAuthorityGuidanceTexts[lang].accused;
  const question = {
    ...toStepFieldProps(model, accusedFieldName),
    value: values[accusedFieldName] || undefined,
    hint: texts.hint,
  };
  const groups = accused.map((group) => ({
    ...group,
    choices: group.choices.map((unit) => ({
      ...unit,
      lang: lang === officialLang ? undefined : officialLang,
    })),
  }));
  const unnamed = {
    label: texts.some,
    choices: [{ code: unknownOfficeAnswer, name: texts.unnamed }],
  };
  return html`${
    isAboutOffice
      ? renderSelect({
          ...{ ...question, label: texts.which, groups },
          ...{ unknown: texts.unsure, unknownCode: unknownOfficeAnswer },
        })
      : renderSelect({
          ...{ ...question, label: texts.label, unknown: texts.none },
          groups: [unnamed, ...groups],
        })
  }${renderTextField({
    ...toStepFieldProps(model, 'accusedQuery'),
    label: texts.search,
    hint: texts.searchHint,
    width: 'medium',
  })}`;
}
