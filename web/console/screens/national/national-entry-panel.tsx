import Button from 'antd/es/button';
import * as z from 'zod';
import { NationalExportResponse } from '../../../../core/contract/staff/national-responses.ts';
import { nationalEntryTexts } from '../../../../i18n/console-tickets.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { TicketLink } from '../../components/ticket/ticket-link.tsx';
import { usePolled } from '../../data/polling/use-polled.ts';
import { useTexts } from '../../shell/use-texts.ts';
import { EncryptedIdentityCard } from '../ticket/identity-card.tsx';
import { useIdentityReveal } from '../ticket/use-identity-reveal.ts';
import { ExportFields } from './export-fields.tsx';
import { addSender, listUnrevealedFields, type NationalExport } from './export-files.ts';
import { RecordNumberForm } from './record-number-form.tsx';
import { useSenderContact } from './use-sender-contact.ts';

const Identity = z
  .object({ name: z.string().optional(), businessName: z.string().optional() })
  .catch({});

const SenderNotes = ({ exported: { sender, isAboutUnit, mergedInto } }: PanelProps) => {
  const wording = useTexts(nationalEntryTexts);
  return (
    <>
      <p className="plain">{wording.sender[sender]}</p>
      {isAboutUnit && <p className="plain alarm">{wording.aboutUnit}</p>}
      {mergedInto && (
        <p className="plain">
          {wording.merged} <TicketLink code={mergedInto.code} />
        </p>
      )}
    </>
  );
};

type PanelProps = { exported: NationalExport };

const ExportPanel = ({ exported }: PanelProps) => {
  const wording = useTexts(nationalEntryTexts);
  const { code, version, sender, fields, state, mergedInto } = exported;
  const reveal = useIdentityReveal(code);
  const { contact, problem, reveal: revealContact } = useSenderContact(code);
  const { name: person, businessName } = Identity.parse(reveal.identity ?? {});
  const name = [businessName, person].filter(Boolean).join(', ') || undefined;
  const isRevealable = sender === 'open' || sender === 'two-persons';
  return (
    <div className="national-entry">
      <SenderNotes exported={exported} />
      <ExportFields
        code={code}
        fields={addSender(fields, { name, ...contact })}
        sealed={listUnrevealedFields(sender, {
          hasName: reveal.identity !== undefined,
          hasContact: contact !== undefined,
        })}
      />
      {isRevealable && state === 'due' && (
        <p className="plain">
          <Button onClick={() => void revealContact()}>{wording.contact}</Button>{' '}
          <span className="soft">{wording.contactLogged}</span>
        </p>
      )}
      {problem && <ProblemNote problem={problem} />}
      {isRevealable && <EncryptedIdentityCard reveal={reveal} />}
      {state === 'entered' ? (
        <p className="plain">
          {exported.record && wording.recorded(exported.record.number)} {wording.correct}
        </p>
      ) : (
        <RecordNumberForm code={code} version={version} commonNumber={mergedInto?.number} />
      )}
    </div>
  );
};

/**
 * Panel with all data that a staff member needs to enter a ticket in the national system. The export is loaded only once,
 * because each request is logged.
 */
export function NationalEntryPanel({ code }: { code: string }) {
  const path = `/api/staff/tickets/${code}/national`;
  const { value, problem } = usePolled(path, NationalExportResponse, { paceMs: 0 });
  if (problem && !value) return <ProblemNote problem={problem} />;
  return value ? <ExportPanel exported={value} /> : null;
}
