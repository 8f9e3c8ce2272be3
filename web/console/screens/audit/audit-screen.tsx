import Button from 'antd/es/button';
import type * as z from 'zod';
import type { AuditAnswer } from '../../../../core/contract/audit-answers.ts';
import { Empty } from '../../parts/empty.tsx';
import { Moment } from '../../parts/moment.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { TicketLink } from '../../parts/ticket-link.tsx';
import { auditWords } from '../../words/audit.ts';
import { shellWords } from '../../words/shell.ts';
import { useWords } from '../../words/words.ts';
import type { ScreenProps } from '../screen-props.ts';
import { AuditQuestion } from './audit-question.tsx';
import { useAudit } from './use-audit.ts';

type Entry = z.infer<typeof AuditAnswer>['entries'][number];

/** One trace as a sentence: when, who, what, on which ticket, and why where they said so. */
const Trace = ({ entry }: { entry: Entry }) => {
  const words = useWords(auditWords);
  const { roles } = useWords(shellWords);
  const { at, of, label, by, code, number, reason, text } = entry;
  const role = by.role && roles[by.role];
  return (
    <li className="trace">
      <Moment at={new Date(at)} />
      <span>
        <b>{by.name ?? words.unknown}</b> {role && <span className="soft">({role})</span>} {label}
        {code && (
          <>
            {' '}
            {words.about} <TicketLink code={code} />
          </>
        )}
        {number !== undefined && of !== 'act' && ` ${words.number(number)}`}
        {(reason ?? text) && (
          <>
            {': '}
            <q>{[reason, text].filter(Boolean).join(' – ')}</q>
          </>
        )}
      </span>
    </li>
  );
};

/** Who looked at what, and who did what: asked once, for the search itself is written down. */
export const AuditScreen = ({ query }: ScreenProps) => {
  const words = useWords(auditWords);
  const { entries, problem, isAsking, more } = useAudit(query);
  return (
    <div className="page">
      <h1>{words.title}</h1>
      <p className="soft">{words.hint}</p>
      <AuditQuestion key={JSON.stringify(query)} query={query} />
      {problem && <ProblemNote problem={problem} />}
      {entries?.length === 0 && !more && <Empty title={words.none}>{words.noneHint}</Empty>}
      <ul className="plain">
        {entries?.map((entry) => (
          <Trace
            key={[entry.at, entry.by.sub, entry.kind, entry.code, entry.number].join(' ')}
            entry={entry}
          />
        ))}
      </ul>
      {more && (
        <Button loading={isAsking} onClick={more}>
          {words.more}
        </Button>
      )}
    </div>
  );
};
