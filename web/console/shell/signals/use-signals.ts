import { useEffect, useRef } from 'react';
import { TicketQueueResponse } from '../../../../core/contract/staff/queue-responses.ts';
import { formatTicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import { shellTexts } from '../../../../i18n/console.ts';
import { useCurrentMember } from '../../data/current-member.tsx';
import { navigateTo } from '../../data/navigation.ts';
import { formatBadge, useBadgeCounts } from '../../data/polling/use-badge-counts.ts';
import { usePolled } from '../../data/polling/use-polled.ts';
import { usePreferences } from '../preferences.tsx';
import { useTexts } from '../use-texts.ts';
import { findNewTickets, type KnownTickets, toKnownTickets } from './find-new-tickets.ts';
import { playSignal } from './play-signal.ts';

/** Polling interval of the queue for signals, in milliseconds. On the queue screen, the list itself polls more often. */
const paceMs = 20_000;

/** Shows the number of waiting tickets in the title of the browser tab. */
const useTitleCount = (isBackground: boolean): void => {
  const { console: title } = useTexts(shellTexts);
  const queue = useBadgeCounts(isBackground)?.queue;
  const badge = queue && formatBadge(queue);
  useEffect(() => {
    document.title = badge ? `(${badge}) ${title}` : title;
  }, [badge, title]);
};

/** Shows a notification of the operating system that opens the ticket. It contains no text of the report. */
const showNotification = (codes: readonly string[], title: string): void => {
  const [first = ''] = codes;
  const body = codes.map(formatTicketCode).join(', ');
  const notification = new Notification(title, { body, tag: '1022' });
  notification.onclick = () => {
    window.focus();
    navigateTo(`/tickets/${first}`);
    notification.close();
  };
};

/**
 * Shows the number of waiting tickets in the tab's title, and signals new tickets by sound or notification if the person has
 * chosen so. Only then a hidden tab polls, once a minute.
 */
export function useSignals(): void {
  const { signals } = useTexts(shellTexts);
  const { sub } = useCurrentMember();
  const { sound, desktop } = usePreferences();
  useTitleCount(sound || desktop);
  const path = sound || desktop ? '/api/staff/queue' : undefined;
  const { value } = usePolled(path, TicketQueueResponse, { paceMs, isBackground: true });
  const known = useRef<KnownTickets>(undefined);
  useEffect(() => {
    if (!value) return;
    const now = toKnownTickets(value.tickets, sub);
    const codes = known.current ? findNewTickets(known.current, now) : [];
    known.current = now;
    if (codes.length === 0) return;
    if (sound) playSignal();
    if (desktop && Notification.permission === 'granted')
      showNotification(codes, signals.newTickets(codes.length));
  }, [value, sub, sound, desktop, signals]);
}
