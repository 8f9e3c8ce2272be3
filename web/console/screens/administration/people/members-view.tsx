import Button from 'antd/es/button';
import Checkbox from 'antd/es/checkbox';
import { useState } from 'react';
import { shellTexts } from '../../../../../i18n/console.ts';
import { memberTexts } from '../../../../../i18n/console-administration.ts';
import { InstantText } from '../../../components/instant-text.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useCurrentMember } from '../../../data/current-member.tsx';
import { useTexts } from '../../../shell/use-texts.ts';
import { WithdrawAccessDialog } from '../systems/withdraw-dialog.tsx';
import { EndedUnitMembers } from './ended-unit-members.tsx';
import { MemberForm } from './member-form.tsx';
import { type Member, useMembers } from './use-members.ts';

type RowProps = { member: Member; onEdit(): void; onWithdraw(): void };

const MemberRow = ({ member, onEdit, onWithdraw }: RowProps) => {
  const wording = useTexts(memberTexts);
  const { roles } = useTexts(shellTexts);
  const me = useCurrentMember();
  const { sub, name, role, unit, unitName, endedUnit, addedAt, granted, withdrawnAt } = member;
  const isSelf = sub === me.sub;
  return (
    <li className="adm-member">
      <span>
        <b>{name}</b> {isSelf && <span className="soft">({wording.you})</span>}
      </span>
      <span>{roles[role]}</span>
      <span>{endedUnit?.name ?? unitName ?? unit}</span>
      <span className="soft">
        {withdrawnAt ? `${wording.withdrawn} ` : `${wording.since} `}
        <InstantText at={new Date(withdrawnAt ?? addedAt)} />
        {granted && !withdrawnAt && (
          <>
            {' · '}
            {wording.grantedBy(granted.by.name ?? wording.unknown)}{' '}
            <InstantText at={new Date(granted.at)} />
          </>
        )}
      </span>
      {me.role === 'administrator' && !isSelf && (
        <span className="adm-buttons">
          <Button size="small" onClick={onEdit}>
            {withdrawnAt ? wording.again : wording.edit}
          </Button>
          {!withdrawnAt && (
            <Button size="small" onClick={onWithdraw}>
              {wording.withdraw}
            </Button>
          )}
        </span>
      )}
    </li>
  );
};

type Open = { kind: 'form' | 'withdraw'; member: Member | undefined };

/** List of staff members with their roles. */
export function MembersView() {
  const wording = useTexts(memberTexts);
  const { role } = useCurrentMember();
  const { value, problem } = useMembers();
  const [open, setOpen] = useState<Open>();
  const [withAll, setWithAll] = useState(false);
  const close = (): void => setOpen(undefined);
  if (problem && !value) return <ProblemNote problem={problem} />;
  const shown = value?.members.filter(({ withdrawnAt }) => withAll || !withdrawnAt) ?? [];
  return (
    <>
      <p className="soft">{wording.hint}</p>
      <div className="adm-bar">
        <Checkbox checked={withAll} onChange={({ target }) => setWithAll(target.checked)}>
          {wording.showWithdrawn}
        </Checkbox>
        {role === 'administrator' && (
          <Button type="primary" onClick={() => setOpen({ kind: 'form', member: undefined })}>
            {wording.add}
          </Button>
        )}
      </div>
      {open?.kind === 'form' && (
        <MemberForm key={open.member?.sub ?? 'new'} member={open.member} onClose={close} />
      )}
      <EndedUnitMembers members={shown} />
      <ul className="plain">
        {shown.map((member) => (
          <MemberRow
            key={member.sub}
            member={member}
            onEdit={() => setOpen({ kind: 'form', member })}
            onWithdraw={() => setOpen({ kind: 'withdraw', member })}
          />
        ))}
      </ul>
      {open?.kind === 'withdraw' && open.member && (
        <WithdrawAccessDialog member={open.member} onClose={close} />
      )}
    </>
  );
}
