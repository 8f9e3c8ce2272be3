import * as z from 'zod';
import {
  administrationTexts,
  directoryValueLabels,
} from '../../../../../i18n/console-administration.ts';
import { InstantText } from '../../../components/instant-text.tsx';
import { TicketLink } from '../../../components/ticket/ticket-link.tsx';
import { useReferenceNames } from '../../../data/choices/reference-data.ts';
import { useTexts } from '../../../shell/use-texts.ts';
import { getDirectoryValueLabel } from '../directory-value-label.ts';
import { DirectoryRowDiff } from '../tables/row-diff.tsx';
import { UnitHandovers } from './unit-handovers.tsx';
import type { ValidDirectoryPreview } from './use-directory-change.ts';

const shownTickets = 5;
const shownRows = 50;
const Gap = z.looseObject({ unit: z.string(), role: z.string() });
const Rerouted = z.looseObject({ code: z.string(), from: z.string(), to: z.string() });

type Tickets = ValidDirectoryPreview['tickets'];

const MovedDeadlines = ({ tickets: { moved, counted, note } }: { tickets: Tickets }) => {
  const wording = useTexts(administrationTexts);
  const some = moved.first.slice(0, shownTickets);
  return (
    <>
      <p className={moved.count > 0 ? 'adm-moved' : 'soft'}>
        {wording.moved(moved.count, counted)}
      </p>
      {note && <p className="soft">{note}</p>}
      <ul className="plain">
        {some.map(({ code, deadlines }) => (
          <li key={code} className="adm-example">
            <TicketLink code={code} />
            {deadlines.map(({ clock, from, to }) => (
              <span key={clock}>
                {wording.clocks[clock]}: <InstantText at={new Date(from)} /> →{' '}
                <b>
                  <InstantText at={new Date(to)} />
                </b>
              </span>
            ))}
          </li>
        ))}
      </ul>
      {moved.count > some.length && (
        <p className="soft">{wording.more(moved.count - some.length)}</p>
      )}
    </>
  );
};

const ReroutedTickets = ({ tickets: { rerouted } }: { tickets: Tickets }) => {
  const wording = useTexts(administrationTexts);
  const names = useReferenceNames();
  const some = z.array(Rerouted).safeParse(rerouted.first).data?.slice(0, shownTickets) ?? [];
  if (rerouted.count === 0) return null;
  return (
    <>
      <p className="adm-moved">{wording.rerouted(rerouted.count)}</p>
      <ul className="plain">
        {some.map(({ code, from, to }) => (
          <li key={code} className="adm-example">
            <TicketLink code={code} /> {names.unit(from)} → <b>{names.unit(to)}</b>
          </li>
        ))}
      </ul>
    </>
  );
};

const Priorities = ({ priorities }: Pick<ValidDirectoryPreview, 'priorities'>) => {
  const wording = useTexts(administrationTexts).priorities;
  const names = useReferenceNames();
  return priorities.map(({ table, code, kind, from, to }) => (
    <p key={`${table} ${code}`} className="adm-fault">
      {names.service(code)?.name ?? names.topic(code)} <small className="soft">{code}</small>:{' '}
      {wording[kind](to, from ?? '')}
    </p>
  ));
};

/** Preview of a directory change: changed rows, tickets whose deadlines move, and accountable roles that become vacant. */
export function DirectoryChangePreview({ preview }: { preview: ValidDirectoryPreview }) {
  const wording = useTexts(administrationTexts);
  const valueLabels = useTexts(directoryValueLabels);
  const names = useReferenceNames();
  const gaps = z.array(Gap).safeParse(preview.gaps).data ?? [];
  return (
    <section className="adm-brought" aria-live="polite">
      <h3>{wording.brings}</h3>
      {preview.rows.slice(0, shownRows).map((row) => (
        <DirectoryRowDiff key={`${row.table} ${row.key}`} row={row} />
      ))}
      {preview.rows.length > shownRows && (
        <p className="soft">{wording.moreRows(preview.rows.length - shownRows)}</p>
      )}
      <Priorities priorities={preview.priorities} />
      <MovedDeadlines tickets={preview.tickets} />
      <ReroutedTickets tickets={preview.tickets} />
      <UnitHandovers handovers={preview.handovers} />
      {gaps.length > 0 && (
        <>
          <p className="adm-fault">{wording.gaps}</p>
          <ul>
            {gaps.map(({ unit, role }) => (
              <li key={`${unit} ${role}`}>
                {names.unit(unit)}: {getDirectoryValueLabel(valueLabels, 'role', role)}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
