import Alert from 'antd/es/alert';
import { operatorDeskTexts } from '../../../../../i18n/console-screens.ts';
import {
  TriageEvidence,
  type TriageProposal,
} from '../../../components/triage/triage-proposals.tsx';
import { useTexts } from '../../../shell/use-texts.ts';

/** Warnings about the text that an operator types, such as a possible emergency or a denunciation. */
export function TriageFlags({ proposal }: { proposal: TriageProposal }) {
  const { flags, proposal: wording } = useTexts(operatorDeskTexts);
  return (
    <>
      {proposal.flags.map((flag) => (
        <Alert
          key={flag}
          showIcon
          type={flag === 'emergency' ? 'error' : 'warning'}
          role={flag === 'emergency' ? 'alert' : undefined}
          title={flags[flag]}
          description={
            <TriageEvidence proposal={proposal} about={[flag]} label={wording.because} />
          }
        />
      ))}
    </>
  );
}
