import Alert from 'antd/es/alert';
import Button from 'antd/es/button';
import { operatorDeskTexts } from '../../../../../i18n/console-screens.ts';
import { useReferenceNames } from '../../../data/reference-data.ts';
import { useShortcuts } from '../../../shell/shortcuts.ts';
import { useTexts } from '../../../shell/use-texts.ts';
import type { CallerReportDraft } from './caller-report.ts';
import { fillEmptyFields } from './fill-empty-fields.ts';
import type { TriageProposal } from './use-triage.ts';

type Props = {
  proposal: TriageProposal | undefined;
  taking: CallerReportDraft;
  onTake(part: Partial<CallerReportDraft>): void;
};

/** Minimum probability (0 to 1) at which the form displays a topic that triage proposes. */
const minOfferedProbability = 0.1;

const fillKey = 'Ctrl+.';

const TriageEvidence = ({
  proposal,
  about,
}: {
  proposal: TriageProposal;
  about: readonly string[];
}) => {
  const wording = useTexts(operatorDeskTexts).proposal;
  const quotes = proposal.because.filter((one) => about.includes(one.about));
  const quotedTexts = [...new Set(quotes.map((one) => one.words))].slice(0, 4);
  if (quotedTexts.length === 0) return null;
  return (
    <span className="soft">
      {wording.because} {quotedTexts.map((quote) => `“${quote}”`).join(', ')}
    </span>
  );
};

const Flags = ({ proposal }: { proposal: TriageProposal }) => {
  const wording = useTexts(operatorDeskTexts).flags;
  return (
    <>
      {proposal.flags.map((flag) => (
        <Alert
          key={flag}
          showIcon
          type={flag === 'emergency' ? 'error' : 'warning'}
          role={flag === 'emergency' ? 'alert' : undefined}
          title={wording[flag]}
          description={<TriageEvidence proposal={proposal} about={[flag]} />}
        />
      ))}
    </>
  );
};

const Topics = ({ proposal, onTake }: Omit<Props, 'proposal'> & { proposal: TriageProposal }) => {
  const names = useReferenceNames();
  const wording = useTexts(operatorDeskTexts).proposal;
  const { service } = proposal;
  const topics = proposal.topics.filter(({ confidence }) => confidence >= minOfferedProbability);
  if (topics.length === 0) return <p className="soft">{wording.none}</p>;
  return (
    <>
      <span className="buttons">
        {topics.map(({ code, name, confidence }) => (
          <Button
            key={code}
            size="small"
            onClick={() => onTake({ topic: code, service: names.serviceOf(code) ?? service })}
          >
            {name ?? code} · {wording.sure(Math.round(confidence * 100))}
          </Button>
        ))}
      </span>
      <TriageEvidence proposal={proposal} about={['service', 'topic']} />
    </>
  );
};

const Places = ({ proposal, onTake }: Omit<Props, 'proposal'> & { proposal: TriageProposal }) => {
  const wording = useTexts(operatorDeskTexts).proposal;
  const { commune, communeName, candidates } = proposal.area;
  const offered = commune ? [{ code: commune, name: communeName ?? commune }] : candidates;
  if (offered.length === 0) return null;
  return (
    <>
      {!commune && <span className="soft">{wording.which}</span>}
      <span className="buttons">
        {offered.map((area) => (
          <Button key={area.code} size="small" onClick={() => onTake({ area })}>
            {area.name}
          </Button>
        ))}
      </span>
      <TriageEvidence proposal={proposal} about={['area']} />
    </>
  );
};

/** Button and keyboard shortcut that copy all triage proposals into the empty fields of the report form. */
const FillEmpty = ({
  proposal,
  taking,
  onTake,
}: Omit<Props, 'proposal'> & { proposal: TriageProposal }) => {
  const wording = useTexts(operatorDeskTexts).proposal;
  const names = useReferenceNames();
  const filled = fillEmptyFields(taking, proposal, names.serviceOf);
  const isNothing = Object.keys(filled).length === 0;
  useShortcuts([{ key: fillKey, does: wording.fill, run: () => onTake(filled) }]);
  return (
    <Button size="small" type="primary" disabled={isNothing} onClick={() => onTake(filled)}>
      {isNothing ? wording.isFilled : wording.fill} <kbd>{fillKey}</kbd>
    </Button>
  );
};

/** Triage proposals for the typed text, with the words of the text that led to each proposal. A click accepts a proposal. */
export function TriageProposals({ proposal, taking, onTake }: Props) {
  const wording = useTexts(operatorDeskTexts).proposal;
  if (!proposal) return null;
  return (
    <section className="proposals" aria-label={wording.title} aria-live="polite">
      <Flags proposal={proposal} />
      <div className="card-head">
        <h3>{wording.title}</h3>
        <FillEmpty proposal={proposal} taking={taking} onTake={onTake} />
      </div>
      <Topics proposal={proposal} taking={taking} onTake={onTake} />
      <Places proposal={proposal} taking={taking} onTake={onTake} />
    </section>
  );
}
