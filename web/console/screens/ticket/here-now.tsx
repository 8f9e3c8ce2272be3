import EyeOutlined from '@ant-design/icons/EyeOutlined';
import { timelineWords } from '../../words/timeline.ts';
import { useWords } from '../../words/words.ts';
import { type Other, usePresence } from './use-presence.ts';

type Props = { code: string; doing: Other['doing'] };

/** Other staff who have the ticket open, to avoid duplicate answers. */
export const HereNow = ({ code, doing }: Props) => {
  const words = useWords(timelineWords).here;
  const others = usePresence(code, doing);
  return (
    <p className="here" role="status">
      {others.map(({ sub, name, unitName, role, doing: does, since }) => (
        <span key={sub ?? `${role} ${since}`} className={does === 'writing' ? 'warned' : ''}>
          <EyeOutlined /> {[name ?? words.hotline, unitName].filter(Boolean).join(' · ')}{' '}
          {words[does]}
        </span>
      ))}
    </p>
  );
};
