import type { OverviewResponse } from '../../../../core/contract/staff/overview-responses.ts';
import { overviewTexts } from '../../../../i18n/console-overview.ts';
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

/** People who wait for an operator. They have no ticket yet, so their number is no link. */
export function WaitingTile({ overview: { waiting } }: { overview: OverviewResponse }) {
  const wording = useTexts(overviewTexts);
  const locale = getConsoleLocale(usePreferences().lang);
  const now = useNow();
  const { chats, callbacks } = waiting;
  const all = {
    count: chats.count + callbacks.count,
    isComplete: chats.isComplete && callbacks.isComplete,
  };
  const minutes =
    chats.since && Math.max(0, Math.floor((now.getTime() - Date.parse(chats.since)) / 60_000));
  return (
    <section className="overview-card tile-waiting" aria-label={wording.waiting}>
      <h2>{wording.waiting}</h2>
      <p className="overview-number">
        <WaitingCount of={all} />
      </p>
      <p className="soft">
        {wording.chats}: <WaitingCount of={chats} />
        {minutes !== undefined && minutes !== '' && (
          <>, {wording.longest(minutes.toLocaleString(locale))}</>
        )}
      </p>
      <p className="soft">
        {wording.callbacks}: <WaitingCount of={callbacks} />
      </p>
    </section>
  );
}
