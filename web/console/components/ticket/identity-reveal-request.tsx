import type * as z from 'zod';
import type { TicketIdentityRevealRequestsResponse } from '../../../../core/contract/staff/identity-responses.ts';
import { identityRevealTexts } from '../../../../i18n/console-tickets.ts';
import { useCurrentMember } from '../../data/current-member.tsx';
import { useTexts } from '../../shell/use-texts.ts';
import { InstantText } from '../instant-text.tsx';
import { IdentityRevealDecisionForm } from './identity-reveal-decision-form.tsx';

export type IdentityRevealRequestView = z.infer<
  typeof TicketIdentityRevealRequestsResponse
>['requests'][number];

const IdentityRevealDecision = ({
  request: { state, decision },
}: {
  request: IdentityRevealRequestView;
}) => {
  const wording = useTexts(identityRevealTexts);
  if (!decision || state === 'asked') return null;
  return (
    <span>
      {wording.decided[state](decision.name ?? wording.someone)} ·{' '}
      <InstantText at={new Date(decision.at)} />: <q>{decision.text}</q>
    </span>
  );
};

/**
 * Card for a request to reveal an identity. It shows requester, reason and decision, and lets a second staff member approve
 * or reject the request.
 */
export function IdentityRevealRequestCard({ request }: { request: IdentityRevealRequestView }) {
  const wording = useTexts(identityRevealTexts);
  const { sub } = useCurrentMember();
  const { state, isOpen, asker, askedAt, until, reason, reasonName, text, warning } = request;
  const isAwaited = isOpen && state === 'asked';
  return (
    <>
      <span>
        <b>{wording.requested(asker.name ?? wording.someone)}</b> ·{' '}
        <InstantText at={new Date(askedAt)} />
      </span>
      <span>
        {reasonName ?? reason}: <q>{text}</q>
      </span>
      {warning && <span className="late-count">{warning.text}</span>}
      <IdentityRevealDecision request={request} />
      <span className="soft">
        {isOpen || state === 'used' || state === 'refused' ? wording.states[state] : wording.lapsed}
        {isOpen && (
          <>
            {' · '}
            {wording.until} <InstantText at={new Date(until)} />
          </>
        )}
      </span>
      {isAwaited && asker.sub === sub && <span className="soft">{wording.own}</span>}
      {isAwaited && asker.sub !== sub && <IdentityRevealDecisionForm request={request} />}
    </>
  );
}
