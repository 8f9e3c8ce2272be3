import type * as z from 'zod';
import type { TicketIdentityRevealRequestsResponse } from '../../../core/contract/identity-answers.ts';
import { useCurrentMember } from '../data/member.tsx';
import { identityRevealTexts } from '../words/reveals.ts';
import { useTexts } from '../words/words.ts';
import { IdentityRevealDecisionForm } from './decide-reveal.tsx';
import { InstantText } from './moment.tsx';

export type IdentityRevealRequestView = z.infer<
  typeof TicketIdentityRevealRequestsResponse
>['requests'][number];

const IdentityRevealDecision = ({
  request: { state, decision },
}: {
  request: IdentityRevealRequestView;
}) => {
  const words = useTexts(identityRevealTexts);
  if (!decision || state === 'asked') return null;
  return (
    <span>
      {words.decided[state](decision.name ?? words.someone)} ·{' '}
      <InstantText at={new Date(decision.at)} />: <q>{decision.text}</q>
    </span>
  );
};

/**
 * Card for a request to reveal an identity. It shows requester, reason and decision, and lets a second staff member approve
 * or reject the request.
 */
export function IdentityRevealRequestCard({ request }: { request: IdentityRevealRequestView }) {
  const words = useTexts(identityRevealTexts);
  const { sub } = useCurrentMember();
  const { state, isOpen, asker, askedAt, until, reason, reasonName, text, warning } = request;
  const isAwaited = isOpen && state === 'asked';
  return (
    <>
      <span>
        <b>{words.requested(asker.name ?? words.someone)}</b> ·{' '}
        <InstantText at={new Date(askedAt)} />
      </span>
      <span>
        {reasonName ?? reason}: <q>{text}</q>
      </span>
      {warning && <span className="late-count">{warning.text}</span>}
      <IdentityRevealDecision request={request} />
      <span className="soft">
        {isOpen || state === 'used' || state === 'refused' ? words.states[state] : words.lapsed}
        {isOpen && (
          <>
            {' · '}
            {words.until} <InstantText at={new Date(until)} />
          </>
        )}
      </span>
      {isAwaited && asker.sub === sub && <span className="soft">{words.own}</span>}
      {isAwaited && asker.sub !== sub && <IdentityRevealDecisionForm request={request} />}
    </>
  );
}
