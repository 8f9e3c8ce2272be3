import Button from 'antd/es/button';
import { useState } from 'react';
import { formatNumericDate } from '../../../../../core/messages/format-dates.ts';
import { memberTexts } from '../../../../../i18n/console-administration.ts';
import { useCurrentMember } from '../../../data/current-member.tsx';
import { useTexts } from '../../../shell/use-texts.ts';
import { type EndedUnit, MoveMemberDialog } from './move-member-dialog.tsx';
import type { Member } from './use-members.ts';

type RowProps = { member: Member; endedUnit: EndedUnit };

const EndedUnitRow = ({ member, endedUnit }: RowProps) => {
  const wording = useTexts(memberTexts).ended;
  const { role } = useCurrentMember();
  const [isOpen, setIsOpen] = useState(false);
  const { name, lastDay, successors } = endedUnit;
  return (
    <li className="adm-member">
      <b>{member.name}</b>
      <span>{wording.until(name, formatNumericDate(lastDay))}</span>
      {role === 'administrator' && successors.length > 0 && (
        <span className="adm-buttons">
          <Button size="small" onClick={() => setIsOpen(true)}>
            {wording.move}
          </Button>
        </span>
      )}
      {isOpen && (
        <MoveMemberDialog member={member} endedUnit={endedUnit} onClose={() => setIsOpen(false)} />
      )}
    </li>
  );
};

/** List of members whose unit has ended, whom an administrator can move to a successor. */
export function EndedUnitMembers({ members }: { members: readonly Member[] }) {
  const wording = useTexts(memberTexts).ended;
  const rows = members.flatMap((member) =>
    member.endedUnit ? [{ member, endedUnit: member.endedUnit }] : [],
  );
  if (rows.length === 0) return null;
  return (
    <section className="adm-editor">
      <h2>{wording.title(rows.length)}</h2>
      <p className="soft">{wording.why}</p>
      <ul className="plain">
        {rows.map((row) => (
          <EndedUnitRow key={row.member.sub} {...row} />
        ))}
      </ul>
    </section>
  );
}
