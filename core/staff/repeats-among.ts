import type { TicketCode } from '../ticket/code.ts';
import { type OpenMatter, repeatGroups } from '../ticket/repeat-groups.ts';

type Asked = {
  sameNumberDays: number;
  samePlaceDays: number;
  /** Whether the asker may know that two have one number. */
  knowsNumbers: boolean;
};

/** Of each ticket, how many of the others may be the same matter: of the same topic and place, or from the same number. */
export const repeatsAmong = (
  tickets: readonly OpenMatter[],
  { knowsNumbers, ...days }: Asked,
): ReadonlyMap<TicketCode, number> => {
  const matters = knowsNumbers
    ? tickets
    : tickets.map((ticket) => ({ ...ticket, callerHash: undefined }));
  const alike = new Map<TicketCode, Set<TicketCode>>();
  for (const group of repeatGroups(matters, days)) {
    const codes = group.tickets.map(({ code }) => code);
    for (const code of codes) {
      alike.set(code, new Set([...(alike.get(code) ?? []), ...codes]));
    }
  }
  return new Map([...alike].map(([code, codes]) => [code, codes.size - 1]));
};
