import * as z from 'zod';
import {
  ResponseInstant as At,
  listedUnitFields,
  TicketListEntry,
} from '../../../../core/contract/shared-responses.ts';
import { findForeignLanguage } from '../../../../core/messages/foreign-language.ts';
import { OverdueClockName } from '../../../../core/sla/time-limit.ts';
import { supervisionTexts } from '../../../../i18n/console-screens.ts';
import type { TextsOf } from '../../../../i18n/languages.ts';
import { EmptyListNote } from '../../components/list/empty-list-note.tsx';
import { useListAnnouncement } from '../../components/list/list-announcer.tsx';
import { LoadingList } from '../../components/list/loading-list.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { DeadlineBar } from '../../components/ticket/deadline-bar.tsx';
import { ServiceTag } from '../../components/ticket/service-tag.tsx';
import { TicketLink } from '../../components/ticket/ticket-link.tsx';
import { Link } from '../../data/link.tsx';
import { usePolled } from '../../data/polling/use-polled.ts';
import { useTexts } from '../../shell/use-texts.ts';
import type { ScreenProps } from '../screen-props.ts';
import { DelayExplanation } from './delay-explanation.tsx';

const Levels = z.object({
  levels: z.array(
    z.object({ clock: OverdueClockName, level: z.int(), count: z.int(), isComplete: z.boolean() }),
  ),
});
const Row = TicketListEntry.extend({ ...listedUnitFields, openedAt: At });
const LatePage = z.object({ clock: OverdueClockName, level: z.int(), tickets: z.array(Row) });
type Row = z.infer<typeof Row>;

/**
 * Returns the reason why a ticket is overdue: it waits for the citizen, was returned, or was (not) acknowledged by its unit.
 */
const whyOf = (
  { status, acknowledgedAt }: Row,
  wording: TextsOf<typeof supervisionTexts>['late'],
): string => {
  if (status === 'waiting') return wording.waiting;
  if (status === 'returned') return wording.returned;
  return acknowledgedAt ? wording.acknowledged : wording.notAcknowledged;
};

const LateRow = ({ row, clock }: { row: Row; clock: OverdueClockName }) => {
  const wording = useTexts(supervisionTexts).late;
  const by = clock === 'resolve' ? row.resolveBy : row.acknowledgeBy;
  return (
    <li className="work-row">
      <span className="row-top">
        <TicketLink code={row.code} />
        <ServiceTag service={row.service} />
        <b>{row.unitName ?? row.unit}</b>
      </span>
      <span className="row-words" lang={findForeignLanguage(row.excerpt)}>
        {row.excerpt}
      </span>
      <DeadlineBar clock={clock} from={new Date(row.openedAt)} by={new Date(by)} />
      <span className="soft">
        {whyOf(row, wording)} · {row.takenBy ? wording.takenBy(row.takenBy.name) : wording.noTaker}
      </span>
      <DelayExplanation code={row.code} clock={clock} />
    </li>
  );
};

const Tickets = ({ clock, level }: { clock: OverdueClockName; level: number }) => {
  const wording = useTexts(supervisionTexts).late;
  const { value, problem } = usePolled(`/api/staff/late?clock=${clock}&level=${level}`, LatePage);
  useListAnnouncement(
    useTexts(supervisionTexts).views.late,
    value?.tickets.map(({ code }) => code),
  );
  if (problem && !value) return <ProblemNote problem={problem} />;
  if (!value) return <LoadingList />;
  if (value.tickets.length === 0) return <EmptyListNote title={wording.none} />;
  return (
    <ul className="plain">
      {value.tickets.map((row) => (
        <LateRow key={row.code} row={row} clock={clock} />
      ))}
    </ul>
  );
};

type Level = z.infer<typeof Levels>['levels'][number];

/** Returns the overdue level selected in the URL, or else the highest overdue level that contains tickets. */
const openLevel = (query: ScreenProps['query'], levels: readonly Level[] = []): Partial<Level> => {
  const clock = OverdueClockName.safeParse(query['clock']).data;
  if (clock) return { clock, level: Number(query['level']) };
  return levels.filter(({ count }) => count > 0).toSorted((a, b) => b.level - a.level)[0] ?? {};
};

/** View with the number of overdue tickets at each overdue level, and a list of the tickets at the selected level. */
export function LateTicketsView({ query }: { query: ScreenProps['query'] }) {
  const wording = useTexts(supervisionTexts).late;
  const { value, problem } = usePolled('/api/staff/late', Levels);
  const { clock, level } = openLevel(query, value?.levels);
  if (problem && !value) return <ProblemNote problem={problem} />;
  return (
    <>
      <p className="soft">{wording.hint}</p>
      {OverdueClockName.options.map((name) => (
        <ul key={name} className="levels" aria-label={wording.clocks[name]}>
          <li className="levels-name">{wording.clocks[name]}</li>
          {value?.levels
            .filter((one) => one.clock === name)
            .map((one) => (
              <li key={one.level}>
                <Link
                  to="/supervision"
                  query={{ view: 'late', clock: name, level: String(one.level) }}
                  className={one.count > 0 ? 'level level-late' : 'level'}
                  aria-current={name === clock && one.level === level ? 'true' : undefined}
                >
                  {wording.level(one.level)}: <b>{wording.count(one.count, one.isComplete)}</b>
                </Link>
              </li>
            ))}
        </ul>
      ))}
      {!value && <LoadingList />}
      {clock && level && <Tickets key={`${clock} ${level}`} clock={clock} level={level} />}
      {value?.levels.every(({ count }) => count === 0) && (
        <EmptyListNote title={wording.allInTime} />
      )}
    </>
  );
}
