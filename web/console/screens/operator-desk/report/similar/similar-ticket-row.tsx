import type { ReactNode } from 'react';
import { findForeignLanguage } from '../../../../../../core/messages/foreign-language.ts';
import { ticketFactTexts } from '../../../../../../i18n/console-tickets.ts';
import { InstantText } from '../../../../components/instant-text.tsx';
import { StatusChip } from '../../../../components/ticket/status-chip.tsx';
import { TicketLink } from '../../../../components/ticket/ticket-link.tsx';
import { useReferenceNames } from '../../../../data/choices/reference-data.ts';
import { useTexts } from '../../../../shell/use-texts.ts';
import type { SimilarTicket } from './use-similar-tickets.ts';

/** Ticket that resembles the operator's report: its first words, place, topic, unit and date, with the given buttons. */
export function SimilarTicketRow({
  ticket: { code, excerpt, place, area, topic, unitName, status, openedAt, share },
  children,
}: {
  ticket: SimilarTicket;
  children: ReactNode;
}) {
  const wording = useTexts(ticketFactTexts).similar;
  const names = useReferenceNames();
  return (
    <li className="work-row">
      <span className="row-top">
        <TicketLink code={code} />
        <StatusChip status={status} />
        <InstantText at={new Date(openedAt)} />
      </span>
      <q className="as-written" lang={findForeignLanguage(excerpt)}>
        {excerpt}
      </q>
      <span className="soft">
        {[place, area, names.topic(topic), unitName, wording.share(Math.round(share))]
          .filter(Boolean)
          .join(' · ')}
      </span>
      <span className="buttons">{children}</span>
    </li>
  );
}
