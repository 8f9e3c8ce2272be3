import Button from 'antd/es/button';
import { useSyncExternalStore } from 'react';
import { useDesk } from '../data/desk.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { signInWords } from '../words/sign-in.ts';
import { useWords } from '../words/words.ts';

/** Dialog that asks for a new sign-in after the session has expired; the page below keeps its state. */
export const SessionEnded = () => {
  const words = useWords(signInWords).ended;
  const { session } = useDesk();
  const hasEnded = useSyncExternalStore(session.subscribe, session.hasEnded);
  const again = (): void => {
    void session.begin(window.location.pathname + window.location.search);
  };
  if (!hasEnded) return null;
  return (
    <Dialog title={words.title}>
      <p>{words.body}</p>
      <Button type="primary" onClick={again}>
        {words.again}
      </Button>
    </Dialog>
  );
};
