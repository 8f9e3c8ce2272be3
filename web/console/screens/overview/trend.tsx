import ArrowDownOutlined from '@ant-design/icons/ArrowDownOutlined';
import ArrowUpOutlined from '@ant-design/icons/ArrowUpOutlined';
import { overviewTexts } from '../../../../i18n/console-overview.ts';
import { useTexts } from '../../shell/use-texts.ts';

type Props = { change: number; text: string; look: 'better' | 'worse' | 'neutral' };

/** Change against last week: an arrow up or down with its text, in the color of better or worse. */
export function Trend({ change, text, look }: Props) {
  const wording = useTexts(overviewTexts);
  if (change === 0) return <p className="soft">{wording.same}</p>;
  return (
    <p className={`trend-${look}`}>
      {change > 0 ? (
        <ArrowUpOutlined aria-hidden="true" />
      ) : (
        <ArrowDownOutlined aria-hidden="true" />
      )}{' '}
      {text}
    </p>
  );
}
