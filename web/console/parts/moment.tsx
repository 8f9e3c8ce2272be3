import { useDesk } from '../data/desk.tsx';
import { usePreferences } from '../shell/preferences.tsx';
import { momentIn } from '../words/days.ts';

export const Moment = ({ at }: { at: Date }) => {
  const { lang } = usePreferences();
  const { clock } = useDesk();
  return <time dateTime={at.toISOString()}>{momentIn(lang, at, clock.now())}</time>;
};
