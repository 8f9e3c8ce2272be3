import { shellTexts } from '../../../../i18n/console.ts';
import { Dialog } from '../../components/dialog.tsx';
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
              {key.split(/[+ ]/).map((part) => (
                <kbd key={part}>
                  {part.length === 1 && key.includes('+') ? part.toUpperCase() : part}
                </kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
