import { lastDayOf } from '../../../../core/sla/year-confirmation.ts';
import { go } from '../../data/navigation.ts';
import { calendarWords } from '../../words/calendar.ts';
import { useWords } from '../../words/words.ts';
import { ChangeSteps } from './change-steps.tsx';
import { useChange } from './use-change.ts';

/** Extends the official calendar to the end of a year, as one change of the directory. */
export const ConfirmYear = ({ year, version }: { year: number; version: string }) => {
  const words = useWords(calendarWords);
  const changing = useChange();
  const confirmation = {
    table: 'calendar.officialTo',
    key: 'officialTo',
    row: { officialTo: lastDayOf(year) },
  } as const;
  return (
    <section className="adm-card" aria-label={words.confirmHead(year)}>
      <h3>{words.confirmHead(year)}</h3>
      <p className="soft">{words.confirmHint}</p>
      <ChangeSteps
        changing={changing}
        wish={() => ({ edits: [confirmation] })}
        version={version}
        onCancel={() => go('/administration', { query: { view: 'calendar', year: String(year) } })}
        onUndo={(number) =>
          go('/administration', { query: { view: 'history', undo: String(number) } })
        }
      />
    </section>
  );
};
