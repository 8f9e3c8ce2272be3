import Button from 'antd/es/button';
import { useSyncExternalStore } from 'react';
import { signInTexts } from '../../../i18n/console.ts';
import { Dialog } from '../components/dialog.tsx';
import { useConsoleServices } from '../data/console-services.tsx';
import { useTexts } from '../shell/use-texts.ts';

/**
 * Dialog that asks the user to sign in again after the session has expired. The screen behind it keeps its state and input.
 */
export function SessionEndedDialog() {
  const wording = useTexts(signInTexts).ended;
  const { session } = useConsoleServices();
  const hasEnded = useSyncExternalStore(session.subscribe, session.hasEnded);
  const again = (): void => {
    void session.begin(window.location.pathname + window.location.search);
  };
  if (!hasEnded) return null;
  return (
    <Dialog title={wording.title}>
      <p>{wording.body}</p>
      <Button type="primary" onClick={again}>
        {wording.again}
      </Button>
    </Dialog>
  );
}
