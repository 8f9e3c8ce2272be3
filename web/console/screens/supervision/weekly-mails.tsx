import { WeeklyMailsResponse } from '../../../../core/contract/staff/administration/weekly-mail-responses.ts';
import { weeklyMailTexts } from '../../../../i18n/console-screens.ts';
import { InstantText } from '../../components/instant-text.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { usePolled } from '../../data/polling/use-polled.ts';
import { formatLocalDate } from '../../shell/format-dates.ts';
import { useTexts } from '../../shell/use-texts.ts';

/** List of weekly e-mails to the leadership, with recipients, delivery status and content. */
export function WeeklyMailList() {
  const wording = useTexts(weeklyMailTexts);
  const { columns } = wording;
  const { value, problem } = usePolled('/api/staff/weekly-mails', WeeklyMailsResponse, {
    paceMs: 0,
  });
  if (problem && !value) return <ProblemNote problem={problem} />;
  if (!value) return null;
  if (value.mails.length === 0) return <p className="soft">{wording.none}</p>;
  const latest = value.mails.find(({ text }) => text !== undefined);
  return (
    <>
      <table className="figures">
        <caption>{wording.title}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.week}</th>
            <th scope="col">{columns.unit}</th>
            <th scope="col">{columns.status}</th>
            <th scope="col">{columns.at}</th>
          </tr>
        </thead>
        <tbody>
          {value.mails.map(({ week, unit, unitName, status, at }) => (
            <tr key={`${week} ${unit}`}>
              <th scope="row">{formatLocalDate(week)}</th>
              <td>{unitName ?? unit}</td>
              <td className={status === 'failed' ? 'alarm' : undefined}>
                {wording.statuses[status]}
              </td>
              <td>
                <InstantText at={new Date(at)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {latest && (
        <details>
          <summary>{wording.text}</summary>
          <blockquote lang="vi" className="sms mail">
            {latest.text}
          </blockquote>
        </details>
      )}
    </>
  );
}
