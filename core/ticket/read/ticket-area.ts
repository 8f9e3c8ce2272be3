import { areaNameTexts } from '../../../i18n/citizens.ts';
import { type Area, findArea, findAreasInForce } from '../../directory/model/areas/area.ts';
import { formatDistinctAreaName } from '../../directory/read/areas/area-hint.ts';
import type { Lang } from '../../messages/lang.ts';
import { foldDiacritics } from '../../text/fold.ts';
import { lowercaseFirstLetter } from '../../text/lowercase-first-letter.ts';
import { toLocalDate } from '../../time/local-date.ts';
import { isValidOn } from '../../time/validity.ts';
import type { Ticket } from '../model/ticket.ts';

/** Directory and day that determine the names of places. The default language is Vietnamese. */
type NamingContext = { directory: { areas: readonly Area[] }; now: Date; lang?: Lang };

/**
 * Returns the area of a ticket as people know it today. If the area has ended since, marks it as former and adds its
 * successor: "Phường 7 cũ, nay thuộc phường Nguyệt Hoá". Ticket lists have no `areaCode`, so there the successor is left
 * out if two ended areas share a name.
 */
export function formatTicketArea(
  { areaCode, areaName }: Pick<Ticket, 'areaName'> & { areaCode?: string | undefined },
  { directory, now, lang = 'vi' }: NamingContext,
): string | undefined {
  const named = directory.areas.filter(
    ({ code, fullName }) => fullName === areaName && (areaCode === undefined || code === areaCode),
  );
  if (areaName === undefined || named.length === 0) return areaName;
  const successors = new Set(
    named.flatMap((area) => findAreasInForce(directory, area, now)).map(({ fullName }) => fullName),
  );
  const isSameName = (name: string) => foldDiacritics(name) === foldDiacritics(areaName);
  const isInForce = named.some((area) => isValidOn(area, toLocalDate(now)));
  if (isInForce || [...successors].some(isSameName)) return areaName;
  const texts = areaNameTexts[lang];
  const [successor, ...others] = successors;
  return successor === undefined || others.length > 0
    ? texts.former(areaName)
    : `${texts.former(areaName)}, ${texts.nowPartOf(lowercaseFirstLetter(successor))}`;
}

/**
 * Returns the area of a ticket for staff: like `formatTicketArea`, but with the district if two areas had the same name
 * when the ticket was opened: "Phường 1, thành phố Trà Vinh".
 */
export function formatDistinctTicketArea(
  ticket: Pick<Ticket, 'areaCode' | 'areaName' | 'openedAt'>,
  context: NamingContext,
): string | undefined {
  const { areaCode, areaName, openedAt } = ticket;
  const { directory } = context;
  const area = areaCode === undefined ? undefined : findArea(directory, areaCode, openedAt);
  const name = formatTicketArea(ticket, context);
  return area && area.fullName === areaName && name === areaName
    ? formatDistinctAreaName(directory, area, openedAt)
    : name;
}
