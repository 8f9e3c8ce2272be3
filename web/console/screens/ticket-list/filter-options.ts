import { Priority } from '../../../../core/directory/model/services/service.ts';
import { formatNameInDistrict } from '../../../../core/directory/read/areas/name-in-district.ts';
import { formatNumericDate } from '../../../../core/messages/format-dates.ts';
import { anyLateClock, openStatuses } from '../../../../core/search/ticket-list-filter.ts';
import { OverdueClockName } from '../../../../core/sla/time-limit.ts';
import { IntakeChannel } from '../../../../core/ticket/model/fields/report-medium.ts';
import { TicketStatus } from '../../../../core/ticket/model/lifecycle.ts';
import { ticketFactTexts, ticketListTexts } from '../../../../i18n/console-tickets.ts';
import { staffStatusLabels } from '../../../../i18n/ticket-status.ts';
import type { Option } from '../../components/searchable-select.tsx';
import { useReferenceData } from '../../data/choices/reference-data.ts';
import { toTopicOptions } from '../../data/choices/topic-options.ts';
import { toUnitOptions } from '../../data/choices/unit-options.ts';
import { useTexts } from '../../shell/use-texts.ts';

/** Returns the options of each filter of the list of all tickets. */
export function useFilterOptions(service: string | undefined) {
  const choices = useReferenceData();
  const wording = useTexts(ticketListTexts);
  const statuses = useTexts(staffStatusLabels);
  const { channels } = useTexts(ticketFactTexts);
  const areas = (choices?.areas ?? []).map((area): Option => {
    const { code, name, district, lastDay, formerNames } = area;
    const full = district ? formatNameInDistrict(name, district) : name;
    const label = lastDay ? wording.ended(full, formatNumericDate(lastDay)) : full;
    return { value: code, label, formerNames };
  });
  return {
    unit: toUnitOptions(choices),
    area: areas,
    service: (choices?.services ?? []).map(({ code, name }) => ({ value: code, label: name })),
    topic: toTopicOptions(choices, service),
    status: [
      { value: openStatuses, label: wording.isOpen },
      ...TicketStatus.options.map((value) => ({ value, label: statuses[value] })),
    ],
    priority: Priority.options.map((value) => ({ value, label: value })),
    channel: IntakeChannel.options.map((value) => ({ value, label: channels[value] })),
    late: [
      { value: anyLateClock, label: wording.lateByAny },
      ...OverdueClockName.options.map((value) => ({ value, label: wording.lateBy[value] })),
    ],
  };
}
