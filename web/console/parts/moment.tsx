import { useConsoleServices } from '../data/desk.tsx';
import { usePreferences } from '../shell/preferences.tsx';
import { formatMoment } from '../words/days.ts';

export function InstantText({ at }: { at: Date }) {
  const { lang } = usePreferences();
  const { clock } = useConsoleServices();
  return <time dateTime={at.toISOString()}>{formatMoment(lang, at, clock.now())}</time>;
}
