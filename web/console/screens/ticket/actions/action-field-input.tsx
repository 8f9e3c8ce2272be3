import Input from 'antd/es/input';
import { Priority } from '../../../../../core/directory/model/services/service.ts';
import { DataSubjectRight } from '../../../../../core/privacy/data-right.ts';
import { CallbackOutcome } from '../../../../../core/ticket/model/action.ts';
import { actionTexts } from '../../../../../i18n/console-tickets.ts';
import { AreaSelect } from '../../../components/area-select.tsx';
import { SearchableSelect, type SelectOption } from '../../../components/searchable-select.tsx';
import { type ReferenceData, useReferenceData } from '../../../data/choices/reference-data.ts';
import { toAllTopicOptions } from '../../../data/choices/topic-options.ts';
import { toUnitOptions } from '../../../data/choices/unit-options.ts';
import { useTexts } from '../../../shell/use-texts.ts';
import { ColleagueSelect } from './colleague-select.tsx';
import type { StaffActionName, TicketActionField } from './staff-action-fields.ts';
import { UnitsSelect } from './units-select.tsx';

type Props = {
  id: string;
  /** Ticket whose unit's members are on offer; absent in actions on several tickets. */
  code?: string;
  action: StaffActionName;
  field: TicketActionField;
  label: string;
  value: string;
  /** Service selected in the same form; its topics come first. */
  service?: string | undefined;
  /** Day on which the offered areas must exist. */
  on?: string | undefined;
  onChange(value: string): void;
};

const optionsOf = (
  { kind }: TicketActionField,
  {
    choices,
    action: act,
    service,
    outcomes,
    rights,
  }: {
    choices: ReferenceData | undefined;
    action: StaffActionName;
    service: string | undefined;
    outcomes: Record<string, string>;
    rights: Record<string, string>;
  },
): SelectOption[] | undefined => {
  const named = (rows: readonly { code: string; name: string }[] = []) =>
    rows.map(({ code, name }) => ({ value: code, label: name }));
  switch (kind) {
    case 'unit':
    case 'units':
      return toUnitOptions(choices);
    case 'reason':
      return named(choices?.reasons.filter(({ action }) => action === act));
    case 'service':
      return choices?.services.map(({ code, short }) => ({ value: code, label: short }));
    case 'topic':
      return toAllTopicOptions(choices, service);
    case 'priority':
      return Priority.options.map((value) => ({ value, label: value }));
    case 'outcome':
      return CallbackOutcome.options.map((value) => ({ value, label: outcomes[value] ?? value }));
    case 'right':
      return DataSubjectRight.options.map((value) => ({ value, label: rights[value] ?? value }));
    case 'long':
    case 'short':
    case 'amount':
    case 'area':
    case 'code':
    case 'marks':
    case 'colleague':
    case 'given':
      return undefined;
  }
};

const TextFieldInput = ({ id, field, value, label, onChange }: Props) =>
  field.kind === 'long' ? (
    <Input.TextArea
      id={id}
      rows={4}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    />
  ) : (
    <Input
      id={id}
      inputMode={field.kind === 'amount' || field.kind === 'code' ? 'numeric' : 'text'}
      value={value}
      aria-label={label}
      onChange={({ target }) => onChange(target.value)}
    />
  );

export function TicketActionFieldInput(props: Props) {
  const { id, code, field, label, value, onChange, action, service, on } = props;
  const choices = useReferenceData();
  const { outcomes, rights } = useTexts(actionTexts);
  const options = optionsOf(field, { choices, action, service, outcomes, rights });
  const change = (chosen: string | undefined): void => onChange(chosen ?? '');
  if (field.kind === 'units')
    return <UnitsSelect {...{ id, label, value, onChange }} options={options ?? []} />;
  if (field.kind === 'area')
    return (
      <AreaSelect id={id} label={label} value={value || undefined} on={on} onChange={change} />
    );
  if (field.kind === 'colleague' && code)
    return <ColleagueSelect {...{ id, code, label, value }} onChange={change} />;
  return options ? (
    <SearchableSelect
      id={id}
      label={label}
      options={options}
      value={value || undefined}
      onChange={change}
    />
  ) : (
    <TextFieldInput {...props} />
  );
}
