import type * as z from 'zod';
import type { TicketRevealsResponse } from '../../../core/contract/identity-answers.ts';
import { useMe } from '../data/member.tsx';
import { revealWords } from '../words/reveals.ts';
import { useWords } from '../words/words.ts';
import { DecideReveal } from './decide-reveal.tsx';
import { Moment } from './moment.tsx';

export type RequestView = z.infer<typeof TicketRevealsResponse>['requests'][number];

const Decision = ({ request: { state, decision } }: { request: RequestView }) => {
  const words = useWords(revealWords);
  if (!decision || state === 'asked') return null;
  return (
    <span>
      {words.decided[state](decision.name ?? words.someone)} · <Moment at={new Date(decision.at)} />
      : <q>{decision.text}</q>
    </span>
  );
};

/** One reveal request with its requester, decision and the second person's two buttons. */
export const RevealRequest = ({ request }: { request: RequestView }) => {
  const words = useWords(revealWords);
  const { sub } = useMe();
  const { state, isOpen, asker, askedAt, until, reason, reasonName, text, warning } = request;
  const isAwaited = isOpen && state === 'asked';
  return (
    <>
      <span>
        <b>{words.requested(asker.name ?? words.someone)}</b> · <Moment at={new Date(askedAt)} />
      </span>
      <span>
        {reasonName ?? reason}: <q>{text}</q>
      </span>
      {warning && <span className="late-count">{warning.text}</span>}
      <Decision request={request} />
      <span className="soft">
        {isOpen || state === 'used' || state === 'refused' ? words.states[state] : words.lapsed}
        {isOpen && (
          <>
            {' · '}
            {words.until} <Moment at={new Date(until)} />
          </>
        )}
      </span>
      {isAwaited && asker.sub === sub && <span className="soft">{words.own}</span>}
      {isAwaited && asker.sub !== sub && <DecideReveal request={request} />}
    </>
  );
};
