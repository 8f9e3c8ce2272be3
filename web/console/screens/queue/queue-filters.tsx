import FilterOutlined from '@ant-design/icons/FilterOutlined';
// biome-ignore lint/correctness/noUnresolvedImports: React has it; its types hide it from the linter
import { Suspense, useState } from 'react';
import { later } from '../../data/later.ts';
import { queueWords } from '../../words/queue.ts';
import { useWords } from '../../words/words.ts';
import type { Filter } from './queue-filter.ts';

const FilterFields = later(async () => (await import('./filter-fields.tsx')).FilterFields);

type Props = { filter: Filter; query: Readonly<Record<string, string>> };

/** Collapsible queue filters, stored in the address so that the view can be shared. */
export const QueueFilters = ({ filter, query }: Props) => {
  const words = useWords(queueWords).filters;
  const count = Object.keys(filter).length;
  const [isOpen, setOpen] = useState(count > 0);
  return (
    <details
      className="filters"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        <FilterOutlined /> {words.title}
        {count > 0 && ` (${count})`}
      </summary>
      <Suspense fallback={null}>
        {isOpen && <FilterFields filter={filter} query={query} />}
      </Suspense>
    </details>
  );
};
