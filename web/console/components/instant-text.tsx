import { useConsoleServices } from '../data/console-services.tsx';
import { formatMoment } from '../shell/format-dates.ts';
import { usePreferences } from '../shell/preferences.tsx';

export function InstantText({ at }: { at: Date }) {
  const { lang } = usePreferences();
  const { clock } = useConsoleServices();
  return <time dateTime={at.toISOString()}>{formatMoment(lang, at, clock.now())}</time>;
}
