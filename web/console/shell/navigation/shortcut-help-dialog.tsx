import { shellTexts } from '../../../../i18n/console.ts';
import { Dialog } from '../../components/dialog.tsx';
import { KeyCaps } from '../../components/key-caps.tsx';
import { useTexts } from '../use-texts.ts';
import { useAllShortcuts } from './shortcuts.ts';

/** Dialog that lists the keyboard shortcuts of the open screen. */
export function ShortcutHelpDialog({ onClose }: { onClose(): void }) {
  const wording = useTexts(shellTexts).keys;
  const shortcuts = useAllShortcuts().filter(({ isHidden }) => !isHidden);
  return (
    <Dialog title={wording.title} onClose={onClose}>
      <dl className="keys">
        {shortcuts.map(({ key, does }) => (
          <div key={`${key} ${does}`}>
            <dt>
              <KeyCaps of={key} />
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
