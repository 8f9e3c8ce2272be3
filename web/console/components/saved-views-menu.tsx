import BookOutlined from '@ant-design/icons/BookOutlined';
import DeleteOutlined from '@ant-design/icons/DeleteOutlined';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useState } from 'react';
import { queueTexts } from '../../../i18n/console-tickets.ts';
import { Link } from '../data/link.tsx';
import type { SavedScreen, SavedView } from '../data/saved-views.ts';
import { useSavedViewsOfScreen } from '../data/use-saved-views.ts';
import { useTexts } from '../shell/use-texts.ts';
import { KeyCaps } from './key-caps.tsx';
import { PopoverButton } from './popover-button.tsx';
import { ProblemNote } from './problem-note.tsx';

type LinkTarget = { query: Record<string, string | undefined>; text?: string | undefined };

type Props = {
  screen: SavedScreen;
  /** Console path of the screen. */
  path: string;
  /** Filter and columns on screen, which the menu saves as a view. */
  current: Pick<SavedView, 'screen' | 'filter' | 'columns'>;
  /** Converts a saved view to the query parameters and the search text of the screen. */
  toTarget(view: SavedView): LinkTarget;
};

type ListProps = Pick<Props, 'path' | 'toTarget'> & {
  views: readonly (SavedView & { key: string | undefined })[];
  onRemove(id: string): void;
};

const ViewList = ({ path, views, toTarget, onRemove }: ListProps) => {
  const wording = useTexts(queueTexts).views;
  if (views.length === 0) return <p className="plain soft">{wording.none}</p>;
  return (
    <ul className="plain">
      {views.map((view) => (
        <li key={view.id} className="view">
          <Link to={path} {...toTarget(view)}>
            {view.name}
          </Link>
          {view.key && <KeyCaps of={view.key} />}
          <Button
            type="text"
            icon={<DeleteOutlined aria-hidden="true" />}
            aria-label={wording.remove(view.name)}
            onClick={() => onRemove(view.id)}
          />
        </li>
      ))}
    </ul>
  );
};

/** Menu of the filters of a screen that the staff member has saved; not displayed until they are loaded. */
export function SavedViewsMenu({ screen, path, current, toTarget }: Props) {
  const wording = useTexts(queueTexts).views;
  const { views, problem, save, remove } = useSavedViewsOfScreen(screen);
  const [name, setName] = useState('');
  if (!views) return null;
  const keep = (): void => {
    void save({ name, ...current });
    setName('');
  };
  return (
    <PopoverButton
      label={wording.title}
      className="framed-button"
      button={<BookOutlined aria-hidden="true" />}
    >
      <div className="settings">
        <ViewList {...{ path, views, toTarget }} onRemove={(id) => void remove(id)} />
        {problem && <ProblemNote problem={problem} />}
        <Input
          value={name}
          aria-label={wording.name}
          placeholder={wording.name}
          onChange={({ target }) => setName(target.value)}
          onPressEnter={keep}
        />
        <Button block onClick={keep}>
          {wording.save}
        </Button>
      </div>
    </PopoverButton>
  );
}
