import { spokenVocabulary } from '../../../i18n/channels.ts';
import { type Area, findAreasInForce, findParentArea } from '../../directory/model/areas/area.ts';
import type { Lang } from '../../messages/lang.ts';
import { lowercaseFirstLetter } from '../../text/lowercase-first-letter.ts';
import { getStartOfLocalDate, toLocalDate } from '../../time/local-date.ts';
import { isValidOn, listChangeDays } from '../../time/validity.ts';
import { getAreaPromptKey, getCommunePromptKey } from '../model/menus/spoken-areas.ts';
import type { SpokenText } from './spoken-text.ts';

type Places = { areas: readonly Area[] };

const isCommune = ({ level }: Area): boolean => level === 'commune';

/** Returns the name of a commune, with its district if several communes have the same name at the same time. */
const nameCommune = (lang: Lang, directory: Places, area: Area, on: Date): string => {
  const today = toLocalDate(on);
  const day = area.validTo ?? (area.validFrom && today < area.validFrom ? area.validFrom : today);
  const isNamesake = (other: Area): boolean =>
    other !== area && other.fullName === area.fullName && isValidOn(other, day);
  const district = findParentArea(directory, area, getStartOfLocalDate(day))?.fullName ?? '';
  return directory.areas.filter(isCommune).some(isNamesake)
    ? spokenVocabulary[lang].within(area.fullName, district)
    : area.fullName;
};

/** Returns the texts that name a former commune and its successor, for every day on which communes change. */
const listFormerCommuneTexts = (lang: Lang, directory: Places, on: Date): SpokenText[] =>
  listChangeDays(directory.areas).flatMap((day) =>
    directory.areas
      .filter((area) => isCommune(area) && area.validTo !== null && area.validTo < day)
      .flatMap((former) =>
        findAreasInForce(directory, former, getStartOfLocalDate(day))
          .filter(({ fullName }) => fullName !== former.fullName)
          .map((area) => ({
            key: getCommunePromptKey({ area, former }),
            text: spokenVocabulary[lang].formerly(
              nameCommune(lang, directory, former, on),
              lowercaseFirstLetter(nameCommune(lang, directory, area, on)),
            ),
          })),
      ),
  );

/** Returns the spoken names of the communes of all periods. Names of future periods must be recorded before they begin. */
export function listCommuneTexts(lang: Lang, directory: Places, on: Date): SpokenText[] {
  const texts = [
    ...directory.areas.filter(isCommune).map((area) => ({
      key: getAreaPromptKey(area),
      text: nameCommune(lang, directory, area, on),
    })),
    ...listFormerCommuneTexts(lang, directory, on),
  ];
  return [...new Map(texts.map((spoken) => [spoken.key, spoken])).values()];
}
