import Alert from 'antd/es/alert';
import { useNames } from '../../data/choices.ts';
import type { Meanwhile } from '../../data/use-deed.ts';
import { Moment } from '../../parts/moment.tsx';
import { actWords } from '../../words/acts.ts';
import { eventWords } from '../../words/events.ts';
import { timelineWords } from '../../words/timeline.ts';
import { useWords } from '../../words/words.ts';

const said = (words: Readonly<Record<string, string>>, word: string): string => words[word] ?? word;

/** Notice of changes that others made while the member was typing. */
export const MeanwhileNote = ({ meanwhile }: { meanwhile: Meanwhile }) => {
  const words = useWords(actWords).stale;
  const events = useWords(eventWords);
  const { actors } = useWords(timelineWords);
  const names = useNames();
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={words.title}
      description={
        <>
          <ul className="meanwhile">
            {meanwhile.since.map(({ version, kind, at, by }) => (
              <li key={version}>
                <strong>{names.unit(by.unit) ?? said(actors, by.role)}</strong> {said(events, kind)}
                , <Moment at={new Date(at)} />
              </li>
            ))}
          </ul>
          <p className="plain">{words.body}</p>
        </>
      }
    />
  );
};
