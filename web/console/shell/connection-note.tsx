import Button from 'antd/es/button';
import { useConnection, useDesk } from '../data/desk.tsx';
import { shellWords } from '../words/shell.ts';
import { useWords } from '../words/words.ts';

/** Notice that displayed data may be outdated while the server does not respond. */
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
