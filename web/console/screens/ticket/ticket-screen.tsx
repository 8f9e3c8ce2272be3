import ArrowLeftOutlined from '@ant-design/icons/ArrowLeftOutlined';
import { ticketTexts } from '../../../../i18n/console-tickets.ts';
import { Link } from '../../data/link.tsx';
import { navigateTo } from '../../data/navigation.ts';
import { useShortcuts } from '../../shell/shortcuts.ts';
import { useTexts } from '../../shell/use-texts.ts';
import type { ScreenProps } from '../screen-props.ts';
import { TicketView } from './ticket-view.tsx';

/** Screen that shows a single ticket in full width, for example when opened from a link, from a call, or on a phone. */
export function TicketScreen({ params }: ScreenProps) {
  const wording = useTexts(ticketTexts);
  const code = params['code'] ?? '';
  useShortcuts([
    {
      key: 'Escape',
      does: wording.back,
      run: () => navigateTo('/queue', { query: { ticket: code } }),
    },
  ]);
  return (
    <div className="ticket-screen">
      <Link to="/queue" query={{ ticket: code }} className="back">
        <ArrowLeftOutlined /> {wording.back}
      </Link>
      <TicketView key={code} code={code} />
    </div>
  );
}
