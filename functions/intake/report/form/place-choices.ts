import type { Directory } from '../../../../core/directory/model/directory.ts';
import {
  type FindCommunesResult,
  findCommuneChoicesByCode,
  findCommunes,
  findCommunesOfGroup,
  listCommuneGroups,
} from '../../../../core/intake/open/find-places.ts';
import type { ReportFormFields } from '../../../../core/intake/report/report-form-fields.ts';
import type { ReportPageModel } from '../../../../web/portal/view/report/report-page-model.ts';

type Places = NonNullable<ReportPageModel['places']>;

/**
 * Returns the communes that match the search text, or all communes of the district or province whose button was pressed. A commune that
 * was already selected stays in the list of matches.
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

/** Returns the communes that the place step offers. */
export const buildPlaces = (fields: ReportFormFields, directory: Directory, on: Date): Places => {
  const { choices, isCut } = findPlaceChoices(fields, directory, on);
  const groups = listCommuneGroups(directory, on);
  return {
    choices,
    isCut,
    missed: choices.length === 0 ? fields['areaQuery']?.trim() : undefined,
    group: groups.areas.find(({ code }) => code === fields['district'])?.name,
    groups,
  };
};
