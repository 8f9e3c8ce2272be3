import BookOutlined from '@ant-design/icons/BookOutlined';
import DeleteOutlined from '@ant-design/icons/DeleteOutlined';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import Popover from 'antd/es/popover';
import { useState } from 'react';
import { queueTexts } from '../../../../i18n/console-tickets.ts';
import type { ApiProblem } from '../../api/problem.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useConsoleServices } from '../../data/console-services.tsx';
import { Link } from '../../data/link.tsx';
import { usePolled } from '../../data/polling/use-polled.ts';
import { useTexts } from '../../shell/use-texts.ts';
import type { QueueQueryFilter } from './queue-filter.ts';
import {
  type SavedQueueView,
  SavedQueueViewList as Told,
  toQueueQueryFilter,
  toSavedFilter,
} from './saved-queue-views.ts';

const path = '/api/staff/views';

const useViews = () => {
  const { api, cache } = useConsoleServices();
  const { value } = usePolled(path, Told, { paceMs: 60_000 });
  const [problem, setProblem] = useState<ApiProblem>();
  const change = async (method: 'PUT' | 'DELETE', id: string, body?: object): Promise<void> => {
    const answer = await api.call({ method, path: `${path}/${id}`, body });
    setProblem(answer.kind === 'problem' ? answer.problem : undefined);
    await cache.refresh(path);
  };
  return {
    views: value?.views,
    problem,
    save: (name: string, filter: QueueQueryFilter) =>
      change('PUT', crypto.randomUUID(), { name, filter: toSavedFilter(filter) }),
    remove: (id: string) => change('DELETE', id),
  };
};

type ListProps = { views: readonly SavedQueueView[]; onRemove(id: string): void };

const ViewList = ({ views, onRemove }: ListProps) => {
  const wording = useTexts(queueTexts).views;
  if (views.length === 0) return <p className="plain soft">{wording.none}</p>;
  return (
    <ul className="plain">
      {views.map((view) => (
        <li key={view.id} className="view">
          <Link to="/queue" query={{ ...toQueueQueryFilter(view) }}>
            {view.name}
          </Link>
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={wording.remove(view.name)}
            onClick={() => onRemove(view.id)}
          />
        </li>
      ))}
    </ul>
  );
};

/** Menu of the queue filters that the staff member has saved; not displayed until they are loaded. */
export function SavedViewsMenu({ filter }: { filter: QueueQueryFilter }) {
  const wording = useTexts(queueTexts).views;
  const { views, problem, save, remove } = useViews();
  const [name, setName] = useState('');
  if (!views) return null;
  const keep = (): void => {
    void save(name, filter);
    setName('');
  };
  const content = (
    <div className="settings">
      <ViewList views={views} onRemove={(id) => void remove(id)} />
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
  );
  return (
    <Popover trigger="click" placement="bottomRight" content={content}>
      <Button
        size="small"
        icon={<BookOutlined />}
        aria-label={wording.title}
        title={wording.title}
      />
    </Popover>
  );
}
