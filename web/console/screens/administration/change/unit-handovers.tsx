import { toLocalDate } from '../../../../../core/time/local-date.ts';
import { directoryChangeTexts } from '../../../../../i18n/console-administration.ts';
import { formatLocalDate } from '../../../shell/format-dates.ts';
import { useTexts } from '../../../shell/use-texts.ts';
import type { ValidDirectoryPreview } from './use-directory-change.ts';

type Props = Pick<ValidDirectoryPreview, 'handovers'>;

/** Lists the units that end because of a directory change, with what passes to which unit or person. */
export function UnitHandovers({ handovers }: Props) {
  const wording = useTexts(directoryChangeTexts).handover;
  if (handovers.length === 0) return null;
  return (
    <section>
      <h3>{wording.title(handovers.length)}</h3>
      {handovers.map(
        ({ unit, name, lastDay, successors, tickets, deadlines, topics, ...others }) => (
          <div key={`${unit} ${lastDay}`} className="adm-diff adm-diff-changed">
            <p className="plain">
              <b>{name}</b> <span className="soft">{unit}</span>:{' '}
              {wording.until(formatLocalDate(lastDay), successors.join(', '))}
            </p>
            <ul>
              <li>
                {tickets.length === 0 && wording.noTickets}
                {tickets.map(({ to, count }) => wording.tickets(count, to)).join('; ')}
                {tickets.length > 0 && `. ${wording.links}`}
              </li>
              {tickets.length > 0 && (
                <li>
                  {wording.deadlines(
                    deadlines.passed,
                    deadlines.next && formatLocalDate(toLocalDate(new Date(deadlines.next))),
                  )}
                </li>
              )}
              {topics.length > 0 && <li>{wording.topics(topics.length, topics.join(', '))}</li>}
              {others.callbacks > 0 && <li>{wording.callbacks(others.callbacks)}</li>}
              <li>
                {wording.people(others.people.before.join(', '), others.people.after.join(', '))}
              </li>
              <li>{wording.accounts(others.accounts.length, others.accounts.join(', '))}</li>
            </ul>
          </div>
        ),
      )}
    </section>
  );
}
