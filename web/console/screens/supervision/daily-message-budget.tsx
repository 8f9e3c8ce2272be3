import type * as z from 'zod';
import type { UndeliveredResponse } from '../../../../core/contract/staff/supervision/undelivered-message-responses.ts';
import { getBudgetLabel } from '../../../../core/messages/schedule/message-budget.ts';
import { messageBudgetTexts } from '../../../../i18n/console-screens.ts';
import { selectMessageLang } from '../../../../i18n/languages.ts';
import { usePreferences } from '../../shell/preferences.tsx';
import { useTexts } from '../../shell/use-texts.ts';

type Budget = z.infer<typeof UndeliveredResponse>['budget'];

/**
 * Today's SMS cost, the forecast for the whole day, and the kinds of messages that are held because the budget is used up.
 */
export function DailyMessageBudget({ budget }: { budget: Budget }) {
  const wording = useTexts(messageBudgetTexts);
  const { lang } = usePreferences();
  const usd = (value: number) => value.toLocaleString(lang, { maximumFractionDigits: 2 });
  const { usdPerDay, spentUsd, forecastUsd, stopped } = budget;
  return (
    <p className="soft">
      {wording.spent(usd(spentUsd), usd(usdPerDay))} · {wording.forecast(usd(forecastUsd))}
      {stopped.length > 0 && (
        <>
          <br />
          <b className="alarm">{wording.stopped}</b>:{' '}
          {stopped.map((about) => getBudgetLabel(about)[selectMessageLang(lang)]).join(', ')}
        </>
      )}
    </p>
  );
}
