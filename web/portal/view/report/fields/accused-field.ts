import { unknownOfficeAnswer } from '../../../../../core/intake/follow/accused-answer.ts';
import type { Lang } from '../../../../../core/messages/lang.ts';
import { otherAuthorityGuidanceTexts } from '../../../../../i18n/citizens.ts';
import { officialLang } from '../../../../../i18n/languages.ts';
import { type FormError, findFormError, renderSelect } from '../../../../design/view/field.ts';
import type { Html } from '../../../../design/view/html.ts';

/**
 * Group of units that the citizen can select as accused, ordered by distance from the reported place. A unit type, such as
 * the commune committee, stands for the local unit.
 */
export type AccusedUnitGroup = {
  label: string;
  choices: readonly { code: string; name: string }[];
};

export const accusedFieldName = 'accused';

type Form = {
  lang: Lang;
  values: Readonly<Partial<Record<string, string>>>;
  errors: readonly FormError[];
};

/**
 * Renders the question whether the report complains about an office and, if so, about which one. The accused office can't
 * read the ticket.
 */
export function renderAccusedQuestion(
  groups: readonly AccusedUnitGroup[],
  { lang, values, errors }: Form,
): Html {
  const { label, hint, none, some, unnamed } = otherAuthorityGuidanceTexts[lang].accused;
  return renderSelect({
    name: accusedFieldName,
    label,
    hint,
    unknown: none,
    value: values[accusedFieldName] || undefined,
    error: findFormError(errors, accusedFieldName),
    groups: [
      { label: some, choices: [{ code: unknownOfficeAnswer, name: unnamed }] },
      ...groups.map((group) => ({
        ...group,
        choices: group.choices.map((unit) => ({
          ...unit,
          lang: lang === officialLang ? undefined : officialLang,
        })),
      })),
    ],
  });
}
