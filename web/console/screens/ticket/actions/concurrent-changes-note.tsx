import Alert from 'antd/es/alert';
import { actionTexts, eventLabels, timelineTexts } from '../../../../../i18n/console-tickets.ts';
import { InstantText } from '../../../components/instant-text.tsx';
import type { ConcurrentTicketChanges } from '../../../data/polling/use-ticket-action.ts';
import { useReferenceNames } from '../../../data/reference-data.ts';
import { useTexts } from '../../../shell/use-texts.ts';

const getLabel = (labels: Readonly<Record<string, string>>, word: string): string =>
  labels[word] ?? word;

/** Notice that lists the changes other people made to the ticket while the staff member was typing. */
export function ConcurrentChangesNote({ meanwhile }: { meanwhile: ConcurrentTicketChanges }) {
  const wording = useTexts(actionTexts).stale;
  const events = useTexts(eventLabels);
  const { actors } = useTexts(timelineTexts);
  const names = useReferenceNames();
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={wording.title}
      description={
        <>
          <ul className="meanwhile">
            {meanwhile.since.map(({ version, kind, at, by }) => (
              <li key={version}>
                <strong>{names.unit(by.unit, new Date(at)) ?? getLabel(actors, by.role)}</strong>{' '}
                {getLabel(events, kind)}, <InstantText at={new Date(at)} />
              </li>
            ))}
          </ul>
          <p className="plain">{wording.body}</p>
        </>
      }
    />
  );
}
