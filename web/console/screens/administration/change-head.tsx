import { Moment } from '../../parts/moment.tsx';
import { changeWords } from '../../words/changes.ts';
import { useWords } from '../../words/words.ts';
import type { Change } from './use-change.ts';
import { useMemberNames } from './use-members.ts';

/** Header of a directory change: number, time, author and reason. */
export const ChangeHead = ({ change }: { change: Change }) => {
  const words = useWords(changeWords);
  const nameOf = useMemberNames();
  const { number, at, by, reason, undoes, rows } = change;
  return (
    <div className="adm-change">
      <span>
        <b>{words.number(number)}</b> · <Moment at={new Date(at)} /> · {nameOf(by.member)}
        {undoes !== undefined && ` · ${words.undoes(undoes)}`}
      </span>
      <q>{reason}</q>
      <span className="soft adm-words">{rows.map((row) => row.words).join('; ')}</span>
    </div>
  );
};
