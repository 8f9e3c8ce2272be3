import EyeOutlined from '@ant-design/icons/EyeOutlined';
import { timelineTexts } from '../../../../i18n/console-tickets.ts';
import { useTexts } from '../../shell/use-texts.ts';
import { type PresentMember, useTicketPresence } from './use-presence.ts';

type Props = { code: string; doing: PresentMember['doing'] };

/** List of other staff members who have the same ticket open, so that two people don't answer it. */
export function TicketPresenceNote({ code, doing }: Props) {
  const wording = useTexts(timelineTexts).here;
  const others = useTicketPresence(code, doing);
  return (
    <p className="here" role="status">
      {others.map(({ sub, name, unitName, role, doing: does, since }) => (
        <span key={sub ?? `${role} ${since}`} className={does === 'writing' ? 'warned' : ''}>
          <EyeOutlined aria-hidden="true" />{' '}
          {[name ?? wording.hotline, unitName].filter(Boolean).join(' · ')} {wording[does]}
        </span>
      ))}
    </p>
  );
}
