import type { Directory } from '../../../../core/directory/model/directory.ts';
import { findTopic } from '../../../../core/directory/model/services/topic.ts';
import { groupAccusableUnits } from '../../../../core/directory/read/units/accusable-units.ts';
import { searchUnits } from '../../../../core/directory/read/units/search-units.ts';
import { formatUnitOfDay } from '../../../../core/directory/read/units/unit-of-day.ts';
import { unknownOfficeAnswer } from '../../../../core/intake/follow/accused-answer.ts';
import { asksForAccusedUnit } from '../../../../core/intake/proposals/asks-for-accused-unit.ts';
import type { ReportProposals } from '../../../../core/intake/proposals/report-proposals.ts';
import type { ReportFormFields } from '../../../../core/intake/report/report-form-fields.ts';
import { otherAuthorityGuidanceTexts } from '../../../../i18n/citizens.ts';
import type { ReportPageModel } from '../../../../web/portal/view/report/report-page.ts';

type QuestionPage = Pick<ReportPageModel, 'lang' | 'step'> & {
  fields: ReportFormFields;
  errors?: readonly unknown[];
};
type Groups = NonNullable<ReportPageModel['accused']>;
type DirectoryAt = { directory: Directory; now: Date };

/** Returns the offices that match the typed name. Without a typed name, returns the selected office if no list contains it. */
const listFoundUnits = (
  { lang, fields }: QuestionPage,
  listed: Groups,
  { directory, now }: DirectoryAt,
): Groups => {
  const { accusedQuery = '', accused = '' } = fields;
  const { found, some } = otherAuthorityGuidanceTexts[lang].accused;
  const units = searchUnits(directory, accusedQuery, { on: now, lang });
  if (units.length > 0) {
    const choices = units.map(({ ref, name }) => ({ code: ref, name }));
    return [{ label: found(accusedQuery.trim()), choices }];
  }
  const isListed = listed.some(({ choices }) => choices.some(({ code }) => code === accused));
  if (isListed || accused === '' || accused === unknownOfficeAnswer) return [];
  const name = formatUnitOfDay(directory, accused, { on: now, now, lang });
  return [{ label: some, choices: [{ code: accused, name }] }];
};

/** Returns the offices offered for the question of which office the report complains about, if the step asks it. */
export function buildAccusedQuestion(
  page: QuestionPage,
  proposals: ReportProposals | undefined,
  { directory, now }: DirectoryAt,
): Pick<ReportPageModel, 'accused' | 'isAboutOffice'> {
  const { lang, step, fields, errors = [] } = page;
  const topic = findTopic(directory, fields['topic'], now);
  const isAsked = asksForAccusedUnit(
    { step, fields, hasErrors: errors.length > 0 },
    topic,
    proposals,
  );
  if (!isAsked) return {};
  const listed = groupAccusableUnits(directory, now, lang).map(({ level, units }) => ({
    label: otherAuthorityGuidanceTexts[lang].levels[level],
    choices: units,
  }));
  const accused = [...listFoundUnits(page, listed, { directory, now }), ...listed];
  return { accused, isAboutOffice: topic?.isAboutOffice === true && step !== 'proposals' };
}
