import { deadlineTexts } from '../../../../../i18n/console-tickets.ts';
import { computeElapsedTime } from '../../../components/ticket/deadline-state.ts';
import { useNow } from '../../../data/console-services.tsx';
import { useTexts } from '../../../shell/use-texts.ts';

/** Time elapsed since an instant, updated every second. */
export function ElapsedTime({ at }: { at: string }) {
  const { length } = useTexts(deadlineTexts);
  const now = useNow(1000);
  return <>{length(computeElapsedTime(new Date(at), now))}</>;
}
