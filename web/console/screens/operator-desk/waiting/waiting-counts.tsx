import type * as z from 'zod';
import { WaitingContactsResponse } from '../../../../../core/contract/staff/desk/waiting-contact-responses.ts';
import { operatorDeskTexts } from '../../../../../i18n/console-screens.ts';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { usePolled } from '../../../data/polling/use-polled.ts';
import { useTexts } from '../../../shell/use-texts.ts';
import { waitingContactsPath } from './callback-row.tsx';
import { ElapsedTime } from './elapsed-time.tsx';

type Waiting = z.infer<typeof WaitingContactsResponse>;
type FigureProps = {
  figure: Waiting['voices'];
  label: string;
  none: string;
};

const Figure = ({ figure: { count, isComplete, since }, label, none }: FigureProps) => {
  const wording = useTexts(operatorDeskTexts).waiting;
  if (count === 0 && isComplete) return <p className="plain soft">{none}</p>;
  return (
    <p className="plain">
      <b className="waiting-count">{isComplete ? count : `${count}+`}</b> {label}
      {since !== undefined && (
        <>
          , {wording.longest} <ElapsedTime at={since} />
        </>
      )}
    </p>
  );
};

/** Number of callers on the telephone. Says so if Amazon Connect supplies no number, which does not mean that nobody waits. */
const CallFigure = ({ calls }: { calls: NonNullable<Waiting['calls']> }) => {
  const wording = useTexts(operatorDeskTexts).waiting;
  if (!calls.isKnown) return <p className="plain amber">{wording.unknownCalls}</p>;
  const figure = { ...calls, isComplete: true };
  return <Figure figure={figure} label={wording.calls} none={wording.noCalls} />;
};

/** Number of waiting calls and chats and of unplayed voice messages, with the longest waiting time; nothing until loaded. */
export function WaitingCounts() {
  const wording = useTexts(operatorDeskTexts).waiting;
  const { value, problem } = usePolled(waitingContactsPath, WaitingContactsResponse);
  return (
    <div className="desk-waiting">
      <p className="unseen" role="status">
        {value && value.chats.count > 0 && wording.announced(value.chats.count)}
      </p>
      {problem && <ProblemNote problem={problem} />}
      {value?.calls && <CallFigure calls={value.calls} />}
      {value && <Figure figure={value.chats} label={wording.chats} none={wording.noChats} />}
      {value && value.chats.waitedTooLong > 0 && (
        <p className="plain alarm">{wording.tooLongOf(value.chats.waitedTooLong)}</p>
      )}
      {value && value.chats.ended > 0 && (
        <p className="plain alarm">
          <b className="waiting-count">
            {value.chats.ended}
            {value.chats.hasMoreEnded && '+'}
          </b>{' '}
          {wording.endedChats}
        </p>
      )}
      {value && <Figure figure={value.voices} label={wording.voices} none={wording.noVoices} />}
    </div>
  );
}
