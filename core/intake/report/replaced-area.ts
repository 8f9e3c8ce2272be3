import { areaNameTexts } from '../../../i18n/citizens.ts';
import {
  type Area,
  findArea,
  findAreasInForce,
  findFormerArea,
} from '../../directory/model/areas/area.ts';
import type { Directory } from '../../directory/model/directory.ts';
import { explainFormerName, formatAreaInDistrict } from '../../directory/read/areas/area-hint.ts';
import type { Lang } from '../../messages/lang.ts';
import { lowercaseFirstLetter } from '../../text/lowercase-first-letter.ts';
import { toLocalDate } from '../../time/local-date.ts';
import { isValidOn } from '../../time/validity.ts';
import type { ReportRequest } from './report.ts';

/** Area that the sender selected before it ended, and the areas that replaced it. */
export type ReplacedArea = { former: Area; current: Area[] };

/**
 * Returns the area that the code denoted on the day the sender selected it, with the areas that have replaced it. Without
 * this day, a code denotes today's area. Returns undefined if the selected area is still valid or unknown.
 */
export function findReplacedArea(
  directory: Directory,
  code: string,
  { selectedAt, on }: { selectedAt?: Date | undefined; on: Date },
): ReplacedArea | undefined {
  const former = selectedAt
    ? findArea(directory, code, selectedAt)
    : !findArea(directory, code, on) && findFormerArea(directory, code, on);
  if (!former || isValidOn(former, toLocalDate(on))) return undefined;
  const current = findAreasInForce(directory, former, on);
  return current.length > 0 ? { former, current } : undefined;
}

/** Explains which area replaced the selected one: "Phường 7, thành phố Trà Vinh, nay thuộc phường Nguyệt Hoá." */
export function explainReplacedArea(
  directory: Directory,
  { former, current }: ReplacedArea,
  { on, lang }: { on: Date; lang: Lang },
): string {
  const [area, ...others] = current;
  const explanation =
    area && others.length === 0
      ? explainFormerName(directory, { area, former }, { on, lang })
      : `${formatAreaInDistrict(directory, former, on)}, ${areaNameTexts[lang].nowPartOf(
          current.map(({ fullName }) => lowercaseFirstLetter(fullName)).join(', '),
        )}`;
  return `${explanation}.`;
}

/**
 * Replaces the area of a report if it ended after the sender selected it. If several areas replaced it, the report keeps its
 * name as part of the place, so that the operators can ask which one is meant. The place may then exceed the limit for senders.
 */
export function replaceEndedReportArea<Report extends Pick<ReportRequest, 'areaCode' | 'place'>>(
  report: Report,
  directory: Directory,
  on: Date,
): Report {
  const replaced = findReplacedArea(directory, report.areaCode ?? '', { on });
  if (!replaced) return report;
  const [area, ...others] = replaced.current;
  if (others.length === 0) return { ...report, areaCode: area?.code };
  const name = formatAreaInDistrict(directory, replaced.former, on);
  const place = [name, report.place].filter(Boolean).join(', ');
  return { ...report, areaCode: undefined, place };
}
