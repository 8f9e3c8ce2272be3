import Button from 'antd/es/button';
import { directoryDraftTexts } from '../../../../../i18n/console-administration.ts';
import { Dialog } from '../../../components/dialog.tsx';
import { useTexts } from '../../../shell/use-texts.ts';

type Props = { count: number; onClear(): void; onClose(): void };

/** Dialog that asks for confirmation before all rows of the draft are removed. */
export function ClearDraftDialog({ count, onClear, onClose }: Props) {
  const wording = useTexts(directoryDraftTexts);
  const clear = (): void => {
    onClear();
    onClose();
  };
  return (
    <Dialog title={wording.clear} onClose={onClose}>
      <p>{wording.clearBody(count)}</p>
      <div className="adm-buttons">
        <Button type="primary" danger onClick={clear}>
          {wording.clear}
        </Button>
        <Button onClick={onClose}>{wording.cancel}</Button>
      </div>
    </Dialog>
  );
}
