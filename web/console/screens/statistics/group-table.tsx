import Button from 'antd/es/button';
import { statisticsTexts } from '../../../../i18n/console-screens.ts';
import { downloadFile, toCsvBlob } from '../../components/download-file.ts';
import { formatPercent } from '../../shell/format-dates.ts';
import { usePreferences } from '../../shell/preferences.tsx';
import { useTexts } from '../../shell/use-texts.ts';
import { type ChartGroup, formatStatisticsCsv } from './chart-data.ts';

type Props = { title: string; name: string; groups: readonly ChartGroup[] };

/** Table with the numbers of a chart and a link to download them as CSV. */
export function GroupTable({ title, name, groups }: Props) {
  const wording = useTexts(statisticsTexts);
  const { lang } = usePreferences();
  const percent = (value: number | undefined): string =>
    value === undefined ? '–' : formatPercent(lang, value);
  const heads = [
    wording.name,
    wording.opened,
    wording.resolved,
    wording.onTime,
    wording.satisfaction,
  ];
  const rows = groups.map(({ name: called, opened, resolved, onTimePercent, satisfaction }) => [
    called,
    opened,
    resolved,
    onTimePercent ?? '',
    satisfaction ?? '',
  ]);
  return (
    <details className="behind">
      <summary>{wording.table}</summary>
      <table className="figures">
        <caption>{title}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.key}>
              <th scope="row">{group.name}</th>
              <td>{group.opened}</td>
              <td>{group.resolved}</td>
              <td>{percent(group.onTimePercent)}</td>
              <td>{group.satisfaction ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button
        size="small"
        onClick={() =>
          downloadFile(toCsvBlob(formatStatisticsCsv([heads, ...rows])), `1022-${name}.csv`)
        }
      >
        {wording.csv}
      </Button>
    </details>
  );
}
