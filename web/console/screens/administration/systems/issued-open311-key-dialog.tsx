import { open311ClientTexts } from '../../../../../i18n/console-administration.ts';
import { useTexts } from '../../../shell/use-texts.ts';
import { OneTimeSecretDialog } from './one-time-secret-dialog.tsx';
import type { IssuedOpen311ClientKey } from './open311-client.ts';

/** Dialog that shows a new Open311 API key and the endpoint URL; the key is shown only once. */
export function IssuedOpen311KeyDialog({
  issued,
  onClose,
}: {
  issued: IssuedOpen311ClientKey;
  onClose(): void;
}) {
  const { shown } = useTexts(open311ClientTexts);
  const { key, endpoint, provider } = issued;
  const address = new URL(endpoint, window.location.origin).href;
  return (
    <OneTimeSecretDialog
      title={shown.title(provider.name)}
      warning={shown.warning}
      secret={{ label: shown.key, value: key }}
      also={{ label: shown.endpoint, value: address }}
      copy={shown.copy}
      done={shown.done}
      onClose={onClose}
    />
  );
}
