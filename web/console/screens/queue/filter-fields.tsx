import Button from 'antd/es/button';
import Checkbox from 'antd/es/checkbox';
import { Priority } from '../../../../core/directory/model/services/service.ts';
import { isAnsweredOrEnded, TicketStatus } from '../../../../core/ticket/model/lifecycle.ts';
import { queueTexts } from '../../../../i18n/console-tickets.ts';
import { staffStatusLabels } from '../../../../i18n/ticket-status.ts';
import { SearchableSelect } from '../../components/searchable-select.tsx';
import { useReferenceData } from '../../data/choices/reference-data.ts';
import { toTopicOptions } from '../../data/choices/topic-options.ts';
import { toUnitOptions } from '../../data/choices/unit-options.ts';
import { useCurrentMember } from '../../data/current-member.tsx';
import { navigateTo } from '../../data/navigation.ts';
import { useTexts } from '../../shell/use-texts.ts';
import { type QueueQueryFilter, queueFilterNames } from './queue-filter.ts';

type Props = { filter: QueueQueryFilter; query: Readonly<Record<string, string>> };

const named = (rows: readonly { code: string; name: string }[] = []) =>
  rows.map(({ code, name }) => ({ value: code, label: name }));

const openStatuses = TicketStatus.options.filter((status) => !isAnsweredOrEnded(status));

const useOptions = (filter: QueueQueryFilter) => {
  const choices = useReferenceData();
  const statuses = useTexts(staffStatusLabels);
  return {
    unit: toUnitOptions(choices),
    service: named(choices?.services),
    topic: toTopicOptions(choices, filter.service),
    status: openStatuses.map((value) => ({ value, label: statuses[value] })),
    priority: Priority.options.map((value) => ({ value, label: value })),
  };
};

export function FilterFields({ filter, query }: Props) {
  const wording = useTexts(queueTexts).filters;
  const count = Object.keys(filter).length;
  const { role } = useCurrentMember();
  const options = useOptions(filter);
  const set = (name: (typeof queueFilterNames)[number], value: string | undefined): void =>
    navigateTo('/queue', { query: { ...query, [name]: value }, isReplacing: true });
  const clear = (): void => {
    const none = Object.fromEntries(queueFilterNames.map((name) => [name, undefined]));
    navigateTo('/queue', { query: { ...query, ...none }, isReplacing: true });
  };
  const chosen =
    role === 'officer'
      ? (['service', 'status', 'priority'] as const)
      : (['unit', 'service', 'topic', 'status', 'priority'] as const);
  return (
    <div className="filters-body">
      {chosen.map((name) => (
        <SearchableSelect
          key={name}
          label={wording[name]}
          options={options[name]}
          value={filter[name]}
          onChange={(value) => set(name, value)}
        />
      ))}
      {(['late', 'mine', 'emergency'] as const).map((name) => (
        <Checkbox
          key={name}
          checked={filter[name] === '1'}
          onChange={({ target }) => set(name, target.checked ? '1' : undefined)}
        >
          {wording[name]}
        </Checkbox>
      ))}
      {count > 0 && (
        <Button size="small" onClick={clear}>
          {wording.clear}
        </Button>
      )}
    </div>
  );
}
