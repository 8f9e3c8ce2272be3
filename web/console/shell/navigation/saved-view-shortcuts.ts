import { queueTexts } from '../../../../i18n/console-tickets.ts';
import { navigateTo } from '../../data/navigation.ts';
import { useSavedViews } from '../../data/use-saved-views.ts';
import { toQueueQueryFilter } from '../../screens/queue/saved-queue-views.ts';
import { fromSavedTicketView } from '../../screens/ticket-list/ticket-filter.ts';
import { useTexts } from '../use-texts.ts';
import type { Shortcut } from './shortcuts.ts';

/** Returns the shortcuts that open the member's saved views from every screen, such as `v 1`. */
export function useSavedViewShortcuts(): Shortcut[] {
  const wording = useTexts(queueTexts).views;
  const views = useSavedViews() ?? [];
  return views.flatMap((view) => {
    const { key, name, screen } = view;
    const run = (): void =>
      screen === 'tickets'
        ? navigateTo('/tickets', fromSavedTicketView(view))
        : navigateTo('/queue', { query: toQueueQueryFilter(view) });
    return key ? [{ key, does: wording.open(name), run }] : [];
  });
}
