import type { OverviewResponse } from '../../../../core/contract/staff/supervision/overview-responses.ts';
import { overviewTexts } from '../../../../i18n/console-overview.ts';
import { deadlineTexts } from '../../../../i18n/console-tickets.ts';
import { computeElapsedTime } from '../../components/ticket/deadline-state.ts';
import { useNow } from '../../data/console-services.tsx';
import { getConsoleLocale } from '../../shell/format-dates.ts';
import { usePreferences } from '../../shell/preferences.tsx';
import { useTexts } from '../../shell/use-texts.ts';

type Count = OverviewResponse['waiting']['callbacks'];

const WaitingCount = ({ of: { count, isComplete } }: { of: Count }) => {
  const locale = getConsoleLocale(usePreferences().lang);
  return (
    <b>
      {count.toLocaleString(locale)}
      {!isComplete && '+'}
    </b>
  );
};

type LineProps = { label: string; of: Count & { since?: string | undefined } };

const WaitingLine = ({ label, of }: LineProps) => {
  const wording = useTexts(overviewTexts);
  const { length } = useTexts(deadlineTexts);
  const now = useNow();
  return (
    <p className="soft">
      {label}: <WaitingCount of={of} />
      {of.since !== undefined && (
        <>, {wording.longest(length(computeElapsedTime(new Date(of.since), now)))}</>
      )}
    </p>
  );
};

/**
 * People who wait for an operator. They have no ticket yet, so their number is no link. If the number of callers is unknown,
 * the tile says so, and the total is a minimum.
 */
export function WaitingTile({ overview: { waiting } }: { overview: OverviewResponse }) {
  const wording = useTexts(overviewTexts);
  const { calls, chats, callbacks } = waiting;
  const known = calls?.isKnown ? [{ ...calls, isComplete: true }] : [];
  const counts = [...known, chats, callbacks];
  const all = {
    count: counts.reduce((sum, { count }) => sum + count, 0),
    isComplete: calls?.isKnown !== false && counts.every(({ isComplete }) => isComplete),
  };
  return (
    <section className="overview-card tile-waiting" aria-label={wording.waiting}>
      <h2>{wording.waiting}</h2>
      <p className="overview-number">
        <WaitingCount of={all} />
      </p>
      {known.map((of) => (
        <WaitingLine key="calls" label={wording.calls} of={of} />
      ))}
      {calls?.isKnown === false && (
        <p className="amber">
          {wording.calls}: {wording.unknownCalls}
        </p>
      )}
      <WaitingLine label={wording.chats} of={chats} />
      <WaitingLine label={wording.callbacks} of={callbacks} />
    </section>
  );
}
