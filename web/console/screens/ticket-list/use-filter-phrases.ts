import { useMemo } from 'react';
import { ticketListTexts } from '../../../../i18n/console-tickets.ts';
import { staffStatusLabels } from '../../../../i18n/ticket-status.ts';
import { useReferenceData } from '../../data/choices/reference-data.ts';
import { useCurrentMember } from '../../data/current-member.tsx';
import { useTexts } from '../../shell/use-texts.ts';
import { listFilterPhrases } from './filter-phrases.ts';
import { indexPhrases } from './typed-filter.ts';

/** Returns the index of the names by which the staff member can type filters; undefined until the names are loaded. */
export function useFilterPhrases() {
  const choices = useReferenceData();
  const list = useTexts(ticketListTexts);
  const statuses = useTexts(staffStatusLabels);
  const { role } = useCurrentMember();
  return useMemo(
    () => choices && indexPhrases(listFilterPhrases(choices, { list, statuses }, role)),
    [choices, list, statuses, role],
  );
}
