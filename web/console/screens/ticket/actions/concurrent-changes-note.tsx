import Alert from 'antd/es/alert';
import { getEventLabelKey } from '../../../../../core/ticket/events/event-label-key.ts';
import { actionTexts, eventLabels, timelineTexts } from '../../../../../i18n/console-tickets.ts';
import { InstantText } from '../../../components/instant-text.tsx';
import { useReferenceNames } from '../../../data/choices/reference-data.ts';
import { useTexts } from '../../../shell/use-texts.ts';
import { type ConcurrentChange, findOtherAnswer } from './find-concurrent-changes.ts';

type Props = {
  changes: readonly ConcurrentChange[];
  /** False if the changes have made the action impossible. */
  canSend: boolean;
};

/** Notice that lists what other people changed while the staff member was typing. If they answered, it shows their answer. */
export function ConcurrentChangesNote({ changes, canSend }: Props) {
  const wording = useTexts(actionTexts).stale;
  const events = useTexts(eventLabels);
  const { actors } = useTexts(timelineTexts);
  const names = useReferenceNames();
  const answer = findOtherAnswer(changes);
  const whoOf = ({ actorName, by, at }: ConcurrentChange) =>
    [actorName, names.unit(by.unit, at) ?? actors[by.role]].filter(Boolean).join(', ');
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={answer ? wording.answeredBy(whoOf(answer)) : wording.title}
      description={
        <>
          <ul className="meanwhile">
            {changes.map((change) => (
              <li key={change.version}>
                <strong>{whoOf(change)}</strong> {events[getEventLabelKey(change)]},{' '}
                <InstantText at={change.at} />
              </li>
            ))}
          </ul>
          {answer?.text && <blockquote>{answer.text}</blockquote>}
          <p className="plain">{canSend ? wording.body : wording.impossible}</p>
        </>
      }
    />
  );
}
