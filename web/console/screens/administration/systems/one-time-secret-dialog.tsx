import Alert from 'antd/es/alert';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useId, useState } from 'react';
import { open311ClientTexts } from '../../../../../i18n/console-administration.ts';
import { Dialog } from '../../../components/dialog.tsx';
import { useTexts } from '../../../shell/use-texts.ts';

type LineProps = { label: string; value: string };

/** Read-only field for a secret. Focusing it selects the whole content, so that the user can copy it. */
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

type Props = {
  title: string;
  warning: string;
  secret: LineProps;
  /** Additional value in the dialog that isn't secret, such as the endpoint URL. */
  also?: LineProps;
  copy: string;
  done: string;
  onClose(): void;
};

/**
 * Dialog that shows a secret for the only time. Only its button closes it, so that a stray click doesn't lose the secret.
 */
export function OneTimeSecretDialog({ title, warning, secret, also, copy, done, onClose }: Props) {
  const { shown } = useTexts(open311ClientTexts);
  const [state, setState] = useState<CopyState>();
  const copySecret = (): Promise<void> =>
    navigator.clipboard.writeText(secret.value).then(
      () => setState('copied'),
      () => setState('notCopied'),
    );
  return (
    <Dialog title={title}>
      <div className="adm-group">
        <Alert type="warning" showIcon title={warning} />
        <Line {...secret} />
        {also && <Line {...also} />}
        <div className="adm-buttons">
          <Button type="primary" onClick={() => void copySecret()}>
            {copy}
          </Button>
          <Button onClick={onClose}>{done}</Button>
        </div>
        <p className="plain" role="status">
          {state && shown[state]}
        </p>
      </div>
    </Dialog>
  );
}
