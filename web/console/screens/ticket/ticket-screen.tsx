import ArrowLeftOutlined from '@ant-design/icons/ArrowLeftOutlined';
import { TicketQueueResponse } from '../../../../core/contract/staff/queue-responses.ts';
import { queueTexts, ticketTexts } from '../../../../i18n/console-tickets.ts';
import { useToast } from '../../components/toast.tsx';
import { Link } from '../../data/link.tsx';
import { navigateTo } from '../../data/navigation.ts';
import { usePolled } from '../../data/polling/use-polled.ts';
import { useIsNarrow } from '../../data/use-is-narrow.ts';
import { useShortcuts } from '../../shell/navigation/shortcuts.ts';
import { useTexts } from '../../shell/use-texts.ts';
import { buildQueuePath, findNextTicket, sortQueue } from '../queue/queue-filter.ts';
import type { ScreenProps } from '../screen-props.ts';
import { TicketView } from './ticket-view.tsx';

/** Returns a function that opens the ticket after this one in the queue, or says that there is none. */
const useNextTicket = (code: string): (() => void) => {
  const { noneAfter } = useTexts(queueTexts).does;
  const tell = useToast();
  const { value } = usePolled(buildQueuePath({}), TicketQueueResponse, { paceMs: 0 });
  const codes = sortQueue(value?.tickets ?? []).map((row): string => row.code);
  const next = findNextTicket(codes, code);
  return () => (next ? navigateTo(`/tickets/${next}`) : tell(noneAfter));
};

/** Screen that shows a single ticket in full width, for example when opened from a link, from a call, or on a phone. */
export function TicketScreen({ params }: ScreenProps) {
  const wording = useTexts(ticketTexts);
  const code = params['code'] ?? '';
  const { next } = useTexts(queueTexts).does;
  // on a narrow screen, the queue opens a ticket of its address here instead of beside the list
  const back: Record<string, string> = useIsNarrow() ? {} : { ticket: code };
  const openNext = useNextTicket(code);
  useShortcuts([
    { key: 'n', does: next, run: openNext },
    {
      key: 'Escape',
      does: wording.back,
      run: () => navigateTo('/queue', { query: back }),
    },
  ]);
  return (
    <div className="ticket-screen">
      <Link to="/queue" query={back} className="back">
        <ArrowLeftOutlined aria-hidden="true" /> {wording.back}
      </Link>
      <TicketView key={code} code={code} />
    </div>
  );
}
