import * as z from 'zod';
import { accessRules } from '../../../../../core/staff/members/access-rules.ts';
import { StaffRole } from '../../../../../core/staff/members/member.ts';
import { ticketFactTexts, timelineTexts } from '../../../../../i18n/console-tickets.ts';
import { useCurrentMember } from '../../../data/current-member.tsx';
import { usePolled } from '../../../data/polling/use-polled.ts';
import { useTexts } from '../../../shell/use-texts.ts';

const may = z.union([z.literal(true), z.string()]);

const ReadersResponse = z.looseObject({
  readers: z.array(
    z.looseObject({
      role: StaffRole,
      unitName: z.string().optional(),
      may: z.record(z.string(), may),
    }),
  ),
});
type Reader = z.infer<typeof ReadersResponse>['readers'][number];

const ReaderLine = ({ reader }: { reader: Reader }) => {
  const { actors } = useTexts(timelineTexts);
  const { parts, whyNot, no } = useTexts(ticketFactTexts).readers;
  const named: Readonly<Record<string, string>> = parts;
  const why: Readonly<Record<string, string>> = whyNot;
  const permissions = Object.entries(reader.may);
  const open = permissions.flatMap(([part, may]) => (may === true ? [named[part] ?? part] : []));
  const refused = permissions.flatMap(([part, may]) =>
    may === true || may === 'nothing-kept' ? [] : [`${named[part] ?? part}: ${why[may] ?? may}`],
  );
  return (
    <li>
      <strong>{reader.unitName ?? actors[reader.role]}</strong>{' '}
      {open.length > 0 ? open.join(', ') : no}
      {refused.length > 0 && <span className="soft"> · {refused.join('; ')}</span>}
    </li>
  );
};

/** Lists of the units and roles that can read the ticket, and of those that can't, with the reasons. */
export function TicketReaders({ code }: { code: string }) {
  const wording = useTexts(ticketFactTexts).readers;
  const { role } = useCurrentMember();
  const path =
    accessRules.hotline[role] === 'no' ? undefined : `/api/staff/tickets/${code}/readers`;
  const { value } = usePolled(path, ReadersResponse, { paceMs: 60_000 });
  if (!value) return null;
  return (
    <details className="why">
      <summary>{wording.title}</summary>
      <ul className="plain">
        {value.readers.map((reader) => (
          <ReaderLine key={`${reader.role} ${reader.unitName}`} reader={reader} />
        ))}
      </ul>
    </details>
  );
}
