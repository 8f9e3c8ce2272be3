import { connectionWords } from '../../words/connections.ts';
import { useWords } from '../../words/words.ts';
import type { IssuedKey } from './connection.ts';
import { SecretShown } from './secret-shown.tsx';

/** One-time display of a new Open311 key with its endpoint address. */
export const KeyShown = ({ issued, onClose }: { issued: IssuedKey; onClose(): void }) => {
  const { shown } = useWords(connectionWords);
  const { key, endpoint, provider } = issued;
  const address = new URL(endpoint, window.location.origin).href;
  return (
    <SecretShown
      title={shown.title(provider.name)}
      warning={shown.warning}
      secret={{ label: shown.key, value: key }}
      also={{ label: shown.endpoint, value: address }}
      copy={shown.copy}
      done={shown.done}
      onClose={onClose}
    />
  );
};
