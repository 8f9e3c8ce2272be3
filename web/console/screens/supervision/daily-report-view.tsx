import Button from 'antd/es/button';
import type * as z from 'zod';
import { DailyReportResponse } from '../../../../core/contract/staff/supervision/statistics-responses.ts';
import { supervisionTexts } from '../../../../i18n/console-screens.ts';
import { downloadFile } from '../../components/download-file.ts';
import { InstantText } from '../../components/instant-text.tsx';
import { EmptyListNote } from '../../components/list/empty-list-note.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useConsoleServices, useNow } from '../../data/console-services.tsx';
import { navigateTo } from '../../data/navigation.ts';
import { usePolled } from '../../data/polling/use-polled.ts';
import { formatPercent } from '../../shell/format-dates.ts';
import { usePreferences } from '../../shell/preferences.tsx';
import { useTexts } from '../../shell/use-texts.ts';
import type { ScreenProps } from '../screen-props.ts';
import { WeeklyMailList } from './weekly-mails.tsx';

type Report = z.infer<typeof DailyReportResponse>;

const dayOf = (at: Date): string =>
  new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);

type Line = { key: string; name: string; opened: number; resolved: number } & {
  onTimePercent?: number | undefined;
  open?: number;
  late?: number;
};

type LinesProps = { title: string; head: string; lines: readonly Line[] };

const ReportTable = ({ title, head, lines }: LinesProps) => {
  const { columns } = useTexts(supervisionTexts).report;
  const { lang } = usePreferences();
  const hasOpen = lines.some(({ open }) => open !== undefined);
  return (
    <table className="figures">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">{columns.opened}</th>
          <th scope="col">{columns.resolved}</th>
          <th scope="col">{columns.onTime}</th>
          {hasOpen && <th scope="col">{columns.open}</th>}
          {hasOpen && <th scope="col">{columns.late}</th>}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, name, opened, resolved, onTimePercent, open, late }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td>{opened}</td>
            <td>{resolved}</td>
            <td>{onTimePercent === undefined ? '–' : formatPercent(lang, onTimePercent)}</td>
            {hasOpen && <td>{open}</td>}
            {hasOpen && <td className={late ? 'alarm' : undefined}>{late}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const ReportDownloads = ({ date }: { date: string }) => {
  const wording = useTexts(supervisionTexts).report;
  const { api } = useConsoleServices();
  const load = async (ending: 'xlsx' | 'pdf'): Promise<void> => {
    const answer = await api.file(`/api/staff/reports/${date}.${ending}`);
    if (answer.kind === 'file') downloadFile(answer.blob, `1022-${date}.${ending}`);
  };
  return (
    <span className="buttons">
      <Button onClick={() => void load('xlsx')}>{wording.workbook}</Button>
      <Button onClick={() => void load('pdf')}>{wording.paper}</Button>
    </span>
  );
};

const ReportContent = ({ report }: { report: Report }) => {
  const wording = useTexts(supervisionTexts).report;
  return (
    <>
      <p>
        {wording.made} <InstantText at={new Date(report.madeAt)} />{' '}
        <ReportDownloads date={report.date} />
      </p>
      <p className="soft">{wording.omissions}</p>
      <ReportTable
        title={wording.byService}
        head={wording.columns.service}
        lines={[...report.byService, { ...report.total, key: 'all', name: wording.total }]}
      />
      <ReportTable title={wording.byUnit} head={wording.columns.name} lines={report.byUnit} />
    </>
  );
};

/**
 * View of the daily report for a selected date. The report is created at 16:00 and can be downloaded as an Excel workbook or
 * printed.
 */
export function DailyReportView({ query }: { query: ScreenProps['query'] }) {
  const wording = useTexts(supervisionTexts).report;
  const today = dayOf(useNow());
  const date = query['date'] ?? today;
  const { value, problem } = usePolled(`/api/staff/reports/${date}`, DailyReportResponse, {
    paceMs: 0,
  });
  return (
    <>
      <label className="day">
        {wording.day}{' '}
        <input
          type="date"
          value={date}
          max={today}
          onChange={({ target }) =>
            navigateTo('/supervision', {
              query: { view: 'report', date: target.value },
              isReplacing: true,
            })
          }
        />
      </label>
      {problem?.status === 404 && <EmptyListNote title={wording.none} />}
      {problem && problem.status !== 404 && <ProblemNote problem={problem} />}
      {value && <ReportContent report={value} />}
      <WeeklyMailList />
    </>
  );
}
