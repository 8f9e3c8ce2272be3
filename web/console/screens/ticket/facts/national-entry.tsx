import { useState } from 'react';
import { nationalEntryTexts } from '../../../../../i18n/console-tickets.ts';
import { InstantText } from '../../../components/instant-text.tsx';
import { useCurrentMember } from '../../../data/current-member.tsx';
import type { TicketResponse } from '../../../data/polling/use-ticket.ts';
import { useTexts } from '../../../shell/use-texts.ts';
import { NationalEntryPanel } from '../../national/national-entry-panel.tsx';

/**
 * Shows whether the ticket must be entered in the national feedback system. Operators and supervisors can open the export.
 */
export function NationalEntry({ ticket: { code, national } }: { ticket: TicketResponse }) {
  const wording = useTexts(nationalEntryTexts);
  const { role } = useCurrentMember();
  const [isOpen, setOpen] = useState(false);
  const { state, number, enteredAt, by } = national;
  if (state === 'not-required') return null;
  const mayEnter = role === 'operator' || role === 'supervisor';
  return (
    <section aria-label={wording.title}>
      <h2>{wording.title}</h2>
      <p className="plain">
        <b>{wording.states[state]}</b>
        {number && ` · ${number}`}
        {enteredAt && (
          <>
            {' · '}
            <InstantText at={new Date(enteredAt)} />
          </>
        )}
        {by && ` · ${wording.by(by)}`}
      </p>
      {mayEnter && state !== 'entered' && (
        <details className="why" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>{wording.open}</summary>
          {isOpen && <NationalEntryPanel code={code} />}
        </details>
      )}
    </section>
  );
}
