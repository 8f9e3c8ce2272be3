import Button from 'antd/es/button';
import Input from 'antd/es/input';
import Select from 'antd/es/select';
import { useId, useState } from 'react';
import { StaffRole } from '../../../../../core/staff/members/member.ts';
import { shellTexts } from '../../../../../i18n/console.ts';
import { memberTexts } from '../../../../../i18n/console-administration.ts';
import type { ApiProblem } from '../../../api/problem.ts';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { SearchableSelect } from '../../../components/searchable-select.tsx';
import { useConsoleServices } from '../../../data/console-services.tsx';
import { useReferenceData } from '../../../data/reference-data.ts';
import { useTexts } from '../../../shell/use-texts.ts';
import { type Member, membersPath } from './use-members.ts';

type Props = { member: Member | undefined; onClose(): void };
type MemberFormValues = { sub: string; name: string; role: StaffRole; unit: string | undefined };

const toMemberFormValues = (member: Member | undefined): MemberFormValues => ({
  sub: member?.sub ?? '',
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
  const units = useReferenceData()?.units ?? [];
  const id = useId();
  return (
    <>
      {isNew && (
        <div className="adm-field">
          <label htmlFor={`${id}-sub`}>{wording.sub}</label>
          <Input
            id={`${id}-sub`}
            value={values.sub}
            onChange={({ target }) => onChange({ ...values, sub: target.value.trim() })}
          />
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
          options={units.map(({ ref, name }) => ({ value: ref, label: name }))}
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
  const save = async (): Promise<void> => {
    const { sub, ...body } = values;
    const path = `${membersPath}/${encodeURIComponent(sub)}`;
    const answer = await api.call({ method: 'PUT', path, body });
    if (answer.kind === 'problem') return setProblem(answer.problem);
    await cache.refresh(membersPath);
    onClose();
  };
  return (
    <section className="adm-editor">
      <h2>{member?.name ?? wording.add}</h2>
      <Fields values={values} isNew={!member} onChange={setValues} />
      {problem && <ProblemNote problem={problem} />}
      <div className="adm-buttons">
        <Button type="primary" onClick={() => void save()}>
          {wording.save}
        </Button>
        <Button onClick={onClose}>{wording.cancel}</Button>
      </div>
    </section>
  );
}
