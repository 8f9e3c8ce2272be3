import Button from 'antd/es/button';
import Input from 'antd/es/input';
import Select from 'antd/es/select';
import { useId, useState } from 'react';
import { StaffRole } from '../../../../../core/staff/members/member.ts';
import { shellTexts } from '../../../../../i18n/console.ts';
import { memberTexts } from '../../../../../i18n/console-administration.ts';
import type { ApiProblem } from '../../../api/problem.ts';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { optionSearchProps, SearchableSelect } from '../../../components/searchable-select.tsx';
import { useReferenceData } from '../../../data/choices/reference-data.ts';
import { toUnitOptions } from '../../../data/choices/unit-options.ts';
import { useConsoleServices } from '../../../data/console-services.tsx';
import { useTexts } from '../../../shell/use-texts.ts';
import { type Member, membersPath } from './use-members.ts';

type Props = { member: Member | undefined; onClose(): void };
type MemberFormValues = { email: string; name: string; role: StaffRole; unit: string | undefined };

const toMemberFormValues = (member: Member | undefined): MemberFormValues => ({
  email: '',
  name: member?.name ?? '',
  role: member?.role ?? 'operator',
  unit: member?.unit,
});

type FieldsProps = {
  values: MemberFormValues;
  isNew: boolean;
  onChange(memberFormValues: MemberFormValues): void;
};

const Fields = ({ values, isNew, onChange }: FieldsProps) => {
  const wording = useTexts(memberTexts);
  const { roles } = useTexts(shellTexts);
  const choices = useReferenceData();
  const id = useId();
  return (
    <>
      {isNew && (
        <div className="adm-field">
          <label htmlFor={`${id}-email`}>{wording.email}</label>
          <Input
            id={`${id}-email`}
            type="email"
            autoComplete="off"
            value={values.email}
            onChange={({ target }) => onChange({ ...values, email: target.value.trim() })}
          />
          <span className="soft">{wording.emailHint}</span>
        </div>
      )}
      <div className="adm-field">
        <label htmlFor={`${id}-name`}>{wording.name}</label>
        <Input
          id={`${id}-name`}
          value={values.name}
          onChange={({ target }) => onChange({ ...values, name: target.value })}
        />
      </div>
      <div className="adm-field">
        <label htmlFor={`${id}-role`}>{wording.role}</label>
        <Select
          id={`${id}-role`}
          {...optionSearchProps}
          options={StaffRole.options.map((role) => ({ value: role, label: roles[role] }))}
          value={values.role}
          onChange={(role) => onChange({ ...values, role })}
        />
      </div>
      <div className="adm-field">
        <label htmlFor={`${id}-unit`}>{wording.unit}</label>
        <SearchableSelect
          id={`${id}-unit`}
          label={wording.unit}
          options={toUnitOptions(choices)}
          value={values.unit}
          onChange={(unit) => onChange({ ...values, unit })}
        />
        <span className="soft">{wording.unitHint}</span>
      </div>
    </>
  );
};

/** Form that adds a staff member or changes their role. */
export function MemberForm({ member, onClose }: Props) {
  const wording = useTexts(memberTexts);
  const { api, cache } = useConsoleServices();
  const [values, setValues] = useState(() => toMemberFormValues(member));
  const [problem, setProblem] = useState<ApiProblem>();
  const { email, name, role, unit } = wording;
  const labels = { email, name, role, unit };
  const save = async (): Promise<void> => {
    const { email: address, ...body } = values;
    const answer = await api.call(
      member
        ? { method: 'PUT', path: `${membersPath}/${encodeURIComponent(member.sub)}`, body }
        : { method: 'POST', path: membersPath, body: { ...body, email: address } },
    );
    if (answer.kind === 'problem') return setProblem(answer.problem);
    await cache.refresh(membersPath);
    onClose();
  };
  return (
    <section className="adm-editor">
      <h2>{member?.name ?? wording.add}</h2>
      <Fields values={values} isNew={!member} onChange={setValues} />
      {problem && <ProblemNote problem={problem} labels={labels} />}
      <div className="adm-buttons">
        <Button type="primary" onClick={() => void save()}>
          {wording.save}
        </Button>
        <Button onClick={onClose}>{wording.cancel}</Button>
      </div>
    </section>
  );
}
