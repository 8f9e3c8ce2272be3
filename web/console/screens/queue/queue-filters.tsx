import FilterOutlined from '@ant-design/icons/FilterOutlined';
// biome-ignore lint/correctness/noUnresolvedImports: React has it; its types hide it from the linter
import { Suspense, useState } from 'react';
import { queueTexts } from '../../../../i18n/console-tickets.ts';
import { createLazyComponent } from '../../data/lazy-component.ts';
import { useTexts } from '../../shell/use-texts.ts';
import type { QueueQueryFilter } from './queue-filter.ts';

const FilterFields = createLazyComponent(
  async () => (await import('./filter-fields.tsx')).FilterFields,
);

type Props = { filter: QueueQueryFilter; query: Readonly<Record<string, string>> };

/** Collapsible filters of the ticket queue. The page's URL contains them, so that staff can share the view as a link. */
export function QueueFilters({ filter, query }: Props) {
  const wording = useTexts(queueTexts).filters;
  const count = Object.keys(filter).length;
  const [isOpen, setOpen] = useState(count > 0);
  return (
    <details
      className="filters"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        <FilterOutlined aria-hidden="true" /> {wording.title}
        {count > 0 && ` (${count})`}
      </summary>
      <Suspense fallback={null}>
        {isOpen && <FilterFields filter={filter} query={query} />}
      </Suspense>
    </details>
  );
}
