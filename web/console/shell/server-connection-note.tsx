import Button from 'antd/es/button';
import { useConsoleServices, useServerConnection } from '../data/console-services.tsx';
import { shellTexts } from '../i18n/shell.ts';
import { useTexts } from '../i18n/use-texts.ts';

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
