import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useState } from 'react';
import type { Lang } from '../../../../core/messages/lang.ts';
import { AccessLogEntryKind } from '../../../../core/staff/access/access-log.ts';
import { AuditCategory } from '../../../../core/staff/access/audit.ts';
import { auditTexts } from '../../../../i18n/console-administration.ts';
import { accessLogLabels } from '../../../../i18n/staff.ts';
import { SearchableSelect } from '../../components/searchable-select.tsx';
import { Link } from '../../data/link.tsx';
import { navigateTo } from '../../data/navigation.ts';
import { usePreferences } from '../../shell/preferences.tsx';
import { useTexts } from '../../shell/use-texts.ts';
import { useMembers } from '../administration/people/use-members.ts';
import type { ScreenProps } from '../screen-props.ts';

/** Returns the options of the audit log's filter: whole categories of entries, and single kinds of access. */
const kindsIn = (lang: Lang, classes: Record<AuditCategory, string>) => [
  ...AuditCategory.options.map((value) => ({ value, label: classes[value] })),
  ...AccessLogEntryKind.options.map((value) => ({ value, label: accessLogLabels[lang][value] })),
];

/** Search form of the audit log for person, kind of entry, ticket and dates. It searches only when submitted. */
export function AuditSearchForm({ query }: { query: ScreenProps['query'] }) {
  const wording = useTexts(auditTexts);
  const { lang } = usePreferences();
  const { value } = useMembers();
  const [filter, setFilter] = useState<Record<string, string | undefined>>(query);
  const ask = (name: string, text: string | undefined): void =>
    setFilter({ ...filter, [name]: text });
  const dated = (name: 'from' | 'to') => (
    <label>
      {wording[name]}{' '}
      <input
        className="adm-date"
        type="date"
        value={filter[name] ?? ''}
        onChange={({ target }) => ask(name, target.value)}
      />
    </label>
  );
  return (
    <form
      className="adm-bar"
      onSubmit={(event) => {
        event.preventDefault();
        navigateTo('/audit', { query: filter });
      }}
    >
      <span className="unit-filter">
        <SearchableSelect
          label={wording.member}
          options={value?.members.map(({ sub, name }) => ({ value: sub, label: name })) ?? []}
          value={filter['member']}
          onChange={(member) => ask('member', member)}
        />
      </span>
      <span className="unit-filter">
        <SearchableSelect
          label={wording.kind}
          options={kindsIn(lang, wording.of)}
          value={filter['kind']}
          onChange={(kind) => ask('kind', kind)}
        />
      </span>
      <Input
        className="audit-code"
        inputMode="numeric"
        aria-label={wording.code}
        placeholder={wording.code}
        value={filter['code'] ?? ''}
        onChange={({ target }) => ask('code', target.value)}
      />
      {dated('from')}
      {dated('to')}
      <Button type="primary" htmlType="submit">
        {wording.search}
      </Button>
      {Object.keys(query).length > 0 && <Link to="/audit">{wording.all}</Link>}
    </form>
  );
}
