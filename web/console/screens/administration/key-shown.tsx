import { providerTexts } from '../../words/connections.ts';
import { useTexts } from '../../words/words.ts';
import type { IssuedProviderKey } from './connection.ts';
import { SecretDialog } from './secret-shown.tsx';

/** Dialog that shows a new Open311 API key and the endpoint URL; the key is shown only once. */
export function IssuedKeyDialog({
  issued,
  onClose,
}: {
  issued: IssuedProviderKey;
  onClose(): void;
}) {
  const { shown } = useTexts(providerTexts);
  const { key, endpoint, provider } = issued;
  const address = new URL(endpoint, window.location.origin).href;
  return (
    <SecretDialog
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
