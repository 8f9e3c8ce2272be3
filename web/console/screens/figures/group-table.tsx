import Button from 'antd/es/button';
import { figureWords } from '../../words/figures.ts';
import { useWords } from '../../words/words.ts';
import { csvOf, type Group } from './figure-shapes.ts';
import { saveText } from './save-text.ts';

type Props = { title: string; name: string; groups: readonly Group[] };

const percent = (value: number | undefined): string => (value === undefined ? '–' : `${value} %`);

/** Numbers of a chart as a table, with CSV download. */
export const GroupTable = ({ title, name, groups }: Props) => {
  const words = useWords(figureWords);
  const heads = [words.name, words.opened, words.resolved, words.onTime, words.satisfaction];
  const rows = groups.map(({ name: called, opened, resolved, onTimePercent, satisfaction }) => [
    called,
    opened,
    resolved,
    onTimePercent ?? '',
    satisfaction ?? '',
  ]);
  return (
    <details className="behind">
      <summary>{words.table}</summary>
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
      <Button size="small" onClick={() => saveText(csvOf([heads, ...rows]), `1022-${name}.csv`)}>
        {words.csv}
      </Button>
    </details>
  );
};
