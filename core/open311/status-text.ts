import { passedOnStatusText } from '../../i18n/channels.ts';
import { publicStatusLabels } from '../../i18n/citizens.ts';
import type { Lang } from '../../i18n/languages.ts';
import type { TicketStatus } from '../ticket/model/lifecycle.ts';

/**
 * Returns the status text for Open311. It is the label that citizens see, except for a returned ticket, which is described
 * as being passed to another unit.
 */
export function getOpen311StatusText(lang: Lang, state: TicketStatus): string {
  return state === 'returned' ? passedOnStatusText[lang] : publicStatusLabels[lang][state];
}
