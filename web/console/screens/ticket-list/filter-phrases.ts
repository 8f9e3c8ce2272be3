import type { FormChoicesResponse } from '../../../../core/contract/public/form-choices-responses.ts';
import { Priority } from '../../../../core/directory/model/services/service.ts';
import { openStatuses } from '../../../../core/search/ticket-list-filter.ts';
import type { StaffRole } from '../../../../core/staff/members/member.ts';
import { TicketStatus } from '../../../../core/ticket/model/lifecycle.ts';
import type { ticketListTexts } from '../../../../i18n/console-tickets.ts';
import type { TextsOf } from '../../../../i18n/languages.ts';
import type { staffStatusLabels } from '../../../../i18n/ticket-status.ts';
import type { FilterPhrase } from './typed-filter.ts';

type Labels = {
  list: TextsOf<typeof ticketListTexts>;
  statuses: TextsOf<typeof staffStatusLabels>;
};

/** Kinds of areas that staff omit when they type the name of an area. */
const areaTypePattern = /^(thành phố|thị xã|thị trấn|huyện|phường|xã)\s+/iu;

/**
 * Returns the names of the areas. A name without the kind of area means the district rather than one of its communes, and an
 * area in force rather than an ended one.
 */
const listAreaPhrases = (areas: FormChoicesResponse['areas']): FilterPhrase[] => {
  const widestFirst = areas.toSorted(
    (a, b) =>
      Number(b.level === 'district') - Number(a.level === 'district') ||
      Number(a.lastDay !== undefined) - Number(b.lastDay !== undefined),
  );
  const toPhrase = (name: string, { code, name: label }: FormChoicesResponse['areas'][number]) => ({
    ...{ name, filter: 'area' as const, value: code, label },
  });
  return [
    ...widestFirst.map((area) => toPhrase(area.name, area)),
    ...widestFirst.map((area) => toPhrase(area.name.replace(areaTypePattern, ''), area)),
  ].filter(({ name }) => !/^\d+$/.test(name));
};

/** Returns the names by which staff can type filters: priorities, statuses, units, areas, services and topics. */
export function listFilterPhrases(
  choices: Pick<FormChoicesResponse, 'units' | 'areas' | 'services' | 'topics'>,
  { list, statuses }: Labels,
  role: StaffRole,
): FilterPhrase[] {
  const { typed, lateBy, isOpen } = list;
  const late = (clock: 'resolve' | 'acknowledge') =>
    [...typed[clock], lateBy[clock]].map((name) => ({
      ...{ name, filter: 'late' as const, value: clock, label: lateBy[clock] },
    }));
  const open = [...typed.isOpen, isOpen].map((name) => ({
    ...{ name, filter: 'status' as const, value: openStatuses, label: isOpen },
  }));
  const units = role === 'officer' ? [] : choices.units;
  return [
    ...Priority.options.map((value) => ({ name: value, filter: 'priority' as const, value })),
    ...late('resolve'),
    ...late('acknowledge'),
    ...open,
    ...TicketStatus.options.map((value) => ({
      ...{ name: statuses[value], filter: 'status' as const, value },
    })),
    ...units.map(({ ref, name }) => ({ name, filter: 'unit' as const, value: ref })),
    ...listAreaPhrases(choices.areas),
    ...choices.services.flatMap(({ code, name, short }) =>
      [name, short].map((one) => ({ name: one, filter: 'service' as const, value: code })),
    ),
    ...choices.topics.map(({ code, name }) => ({ name, filter: 'topic' as const, value: code })),
  ];
}
