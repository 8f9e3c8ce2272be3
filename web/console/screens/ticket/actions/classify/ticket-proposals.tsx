import Button from 'antd/es/button';
import { StaffTriageResponse } from '../../../../../../core/contract/public/triage-responses.ts';
import { actionTexts } from '../../../../../../i18n/console-tickets.ts';
import type { ReportSubject } from '../../../../components/triage/fill-empty-fields.ts';
import {
  TriageEvidence,
  type TriageProposal,
  TriageProposals,
} from '../../../../components/triage/triage-proposals.tsx';
import type { TicketActionDraftFields } from '../../../../data/action-drafts.ts';
import { usePolled } from '../../../../data/polling/use-polled.ts';
import type { TicketResponse } from '../../../../data/polling/use-ticket.ts';
import { useTexts } from '../../../../shell/use-texts.ts';

type Props = {
  ticket: TicketResponse;
  typed: TicketActionDraftFields;
  onChange(part: TicketActionDraftFields): void;
};

/**
 * Returns the values that the form shows. The service of a ticket without topic is no value yet, because triage may propose
 * a topic of another service.
 */
const toSubject = ({ ticket, typed }: Props): ReportSubject => {
  const area = typed['areaCode'] ?? ticket.areaCode;
  const topic = typed['topic'] ?? ticket.topic;
  return {
    service: typed['service'] || (topic ? ticket.service : undefined),
    topic,
    area: area ? { code: area, name: ticket.areaName ?? area } : undefined,
  };
};

const toFields = ({ service, topic, area }: Partial<ReportSubject>): TicketActionDraftFields => ({
  ...(service && { service }),
  ...(topic && { topic }),
  ...(area && { areaCode: area.code }),
});

const Urgency = ({ proposal, ...props }: Props & { proposal: TriageProposal }) => {
  const wording = useTexts(actionTexts).classify;
  const { typed, ticket, onChange } = props;
  const priority = typed['priority'] || ticket.priority;
  if (!proposal.flags.includes('emergency') || priority === 'P1') return null;
  return (
    <span className="buttons">
      <Button size="small" danger onClick={() => onChange({ priority: 'P1' })}>
        {wording.urgent}
      </Button>
      <TriageEvidence proposal={proposal} about={['emergency']} label={wording.proposal.because} />
    </span>
  );
};

/** What triage understood from the ticket's text, with the words that led to it. */
export function TicketProposals(props: Props) {
  const { proposal: wording } = useTexts(actionTexts).classify;
  const path = `/api/staff/tickets/${props.ticket.code}/triage`;
  const { value } = usePolled(path, StaffTriageResponse, { paceMs: 0 });
  return (
    value && (
      <TriageProposals
        proposal={value}
        wording={wording}
        subject={toSubject(props)}
        onTake={(part) => props.onChange(toFields(part))}
      >
        <Urgency proposal={value} {...props} />
      </TriageProposals>
    )
  );
}
