import type { Directory } from '../../../../core/directory/model/directory.ts';
import {
  type FindCommunesResult,
  findCommuneChoicesByCode,
  findCommunes,
  findCommunesOfGroup,
  listCommuneGroups,
} from '../../../../core/intake/open/find-places.ts';
import type { ReportFormFields } from '../../../../core/intake/report/report-form-fields.ts';
import type { Lang } from '../../../../core/messages/lang.ts';
import { explainPlaceOutsideArea } from '../../../../core/routing/route-outside-area.ts';
import type { ReportPageModel } from '../../../../web/portal/view/report/report-page-model.ts';
import { getPlaceText } from './report-form.ts';

type Places = NonNullable<ReportPageModel['places']>;

/**
 * Returns the communes that match the search text, or all communes of the district or province whose button was pressed. A
 * commune that was already selected stays in the list of matches.
 */
const findPlaceChoices = (
  { areaQuery = '', areaCode = '', district }: ReportFormFields,
  directory: Directory,
  on: Date,
) => {
  if (district) return findCommunesOfGroup(directory, district, on);
  const named: FindCommunesResult = areaQuery.trim()
    ? findCommunes(directory, areaQuery, on)
    : { choices: [], isCut: false, isSure: false };
  const isThere = named.choices.some(({ code }) => code === areaCode);
  return isThere || !areaCode
    ? named
    : {
        ...named,
        choices: [...findCommuneChoicesByCode(directory, areaCode, on), ...named.choices],
      };
};

/** Returns the communes that the place step offers, or the explanation of a place outside the hotline's area. */
export const buildPlaces = (
  fields: ReportFormFields,
  directory: Directory,
  { on, lang }: { on: Date; lang: Lang },
): Places => {
  const { choices, isCut } = findPlaceChoices(fields, directory, on);
  const place = getPlaceText(fields);
  const groups = listCommuneGroups(directory, on);
  return {
    choices,
    isCut,
    ...(choices.length === 0 && {
      missed: fields['areaQuery']?.trim(),
      outside: explainPlaceOutsideArea(place, directory, { on, lang }),
    }),
    group: groups.areas.find(({ code }) => code === fields['district'])?.name,
    groups,
  };
};
