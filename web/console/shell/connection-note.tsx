import Button from 'antd/es/button';
import { useConnection, useDesk } from '../data/desk.tsx';
import { shellWords } from '../words/shell.ts';
import { useWords } from '../words/words.ts';

/** Says that what is shown may be old, as long as the hotline doesn't answer. */
export const ConnectionNote = () => {
  const words = useWords(shellWords);
  const { cache } = useDesk();
  const { isLive } = useConnection();
  return (
    <div role="status">
      {!isLive && (
        <div className="connection-note">
          <span>{words.notLive}</span>
          <Button size="small" onClick={() => cache.wake()}>
            {words.retry}
          </Button>
        </div>
      )}
    </div>
  );
};
