import Button from 'antd/es/button';
import { shellTexts } from '../../../i18n/console.ts';
import { useConsoleServices, useServerConnection } from '../data/console-services.tsx';
import { useTexts } from './use-texts.ts';

/** Notice that the displayed data may be outdated; shown while the connection to the server is lost. */
export function ServerConnectionNote() {
  const wording = useTexts(shellTexts);
  const { cache } = useConsoleServices();
  const { isLive } = useServerConnection();
  return (
    <div role="status">
      {!isLive && (
        <div className="connection-note">
          <span>{wording.notLive}</span>
          <Button size="small" onClick={() => cache.wake()}>
            {wording.retry}
          </Button>
        </div>
      )}
    </div>
  );
}
