import type { TimeLimit } from '../../../../core/sla/time-limit.ts';
import { ticketTexts } from '../../../../i18n/console-tickets.ts';
import { useTexts } from '../../shell/use-texts.ts';
import { InstantText } from '../instant-text.tsx';

type Props = {
  requester: string;
  amount: TimeLimit;
  reason: string;
  newDueAt: Date | undefined;
};

/** Facts for the decision on an extension request: who made it, its length, the deadline that results from it, and its reason. */
export function ExtensionRequestFacts({ requester, amount, reason, newDueAt }: Props) {
  const wording = useTexts(ticketTexts).extensionRequest;
  const length =
    amount.kind === 'working-days'
      ? wording.days(amount.days)
      : wording.hours(Math.round(amount.minutes / 60));
  return (
    <p className="plain">
      {requester} {wording.asked} <b>{length}</b>
      {newDueAt && (
        <>
          {' '}
          · {wording.newDueAt}{' '}
          <b>
            <InstantText at={newDueAt} />
          </b>
        </>
      )}
      <br />
      <q>{reason}</q>
    </p>
  );
}
