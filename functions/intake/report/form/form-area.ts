import type { Directory } from '../../../../core/directory/model/directory.ts';
import { formatAreaInDistrict } from '../../../../core/directory/read/areas/area-hint.ts';
import {
  explainReplacedArea,
  findReplacedArea,
  type ReplacedArea,
} from '../../../../core/intake/report/replaced-area.ts';
import {
  areaDayField,
  type ReportFormFields,
} from '../../../../core/intake/report/report-form-fields.ts';
import type { Lang } from '../../../../core/messages/lang.ts';
import { getStartOfLocalDate, LocalDate } from '../../../../core/time/local-date.ts';

const findReplacedFormArea = (
  { areaCode = '', [areaDayField]: day }: ReportFormFields,
  directory: Directory,
  on: Date,
): ReplacedArea | undefined => {
  const { data } = LocalDate.safeParse(day);
  const selectedAt = data === undefined ? undefined : getStartOfLocalDate(data);
  return findReplacedArea(directory, areaCode, { selectedAt, on });
};

/**
 * Replaces the commune that the sender selected on an earlier day by its successor. Writes the former name into the search
 * field, from which later pages explain the change or offer several successors.
 */
export function replaceEndedFormArea(
  fields: ReportFormFields,
  directory: Directory,
  on: Date,
): ReportFormFields {
  const replaced = findReplacedFormArea(fields, directory, on);
  if (!replaced) return fields;
  const [area, ...others] = replaced.current;
  const areaQuery = formatAreaInDistrict(directory, replaced.former, on);
  return { ...fields, areaCode: others.length > 0 ? undefined : area?.code, areaQuery };
}

/** Explains which commune replaced the one that the sender selected, if it ended before the report was sent. */
export function explainReplacedFormArea(
  fields: ReportFormFields,
  directory: Directory,
  context: { on: Date; lang: Lang },
): string | undefined {
  const replaced = findReplacedFormArea(fields, directory, context.on);
  return replaced && explainReplacedArea(directory, replaced, context);
}
