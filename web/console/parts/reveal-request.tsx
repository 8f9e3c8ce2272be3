import type * as z from 'zod';
import type { TicketRevealRequestsResponse } from '../../../core/contract/identity-answers.ts';
import { useCurrentMember } from '../data/member.tsx';
import { revealTexts } from '../words/reveals.ts';
import { useTexts } from '../words/words.ts';
import { RevealDecisionForm } from './decide-reveal.tsx';
import { InstantText } from './moment.tsx';

export type RevealRequestView = z.infer<typeof TicketRevealRequestsResponse>['requests'][number];

const RevealDecision = ({ request: { state, decision } }: { request: RevealRequestView }) => {
  const words = useTexts(revealTexts);
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
export function RevealRequestCard({ request }: { request: RevealRequestView }) {
  const words = useTexts(revealTexts);
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
      <RevealDecision request={request} />
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
      {isAwaited && asker.sub !== sub && <RevealDecisionForm request={request} />}
    </>
  );
}
