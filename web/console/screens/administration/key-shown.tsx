import Alert from 'antd/es/alert';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useId, useState } from 'react';
import { Dialog } from '../../parts/dialog.tsx';
import { connectionWords } from '../../words/connections.ts';
import { useWords } from '../../words/words.ts';
import type { IssuedKey } from './connection.ts';

type LineProps = { label: string; value: string };

/** Whole when it is entered, so that one key press copies it. */
const Line = ({ label, value }: LineProps) => {
  const id = useId();
  return (
    <div className="adm-field">
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        readOnly
        className="conn-key"
        value={value}
        onFocus={({ target }) => target.select()}
      />
    </div>
  );
};

type CopyState = 'copied' | 'notCopied';

/** The only time that a key is seen: it can't be closed by a slip. */
export const KeyShown = ({ issued, onClose }: { issued: IssuedKey; onClose(): void }) => {
  const { shown } = useWords(connectionWords);
  const [copy, setCopy] = useState<CopyState>();
  const { key, endpoint, provider } = issued;
  const address = new URL(endpoint, window.location.origin).href;
  const copyKey = (): Promise<void> =>
    navigator.clipboard.writeText(key).then(
      () => setCopy('copied'),
      () => setCopy('notCopied'),
    );
  return (
    <Dialog title={shown.title(provider.name)}>
      <div className="adm-group">
        <Alert type="warning" showIcon title={shown.warning} />
        <Line label={shown.key} value={key} />
        <Line label={shown.endpoint} value={address} />
        <div className="adm-buttons">
          <Button type="primary" onClick={() => void copyKey()}>
            {shown.copy}
          </Button>
          <Button onClick={onClose}>{shown.done}</Button>
        </div>
        <p className="plain" role="status">
          {copy && shown[copy]}
        </p>
      </div>
    </Dialog>
  );
};
