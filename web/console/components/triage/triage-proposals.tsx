import Button from 'antd/es/button';
import type { ReactNode } from 'react';
import type * as z from 'zod';
import type { StaffTriageResponse } from '../../../../core/contract/public/triage-responses.ts';
import { listTriageQuotes } from '../../../../core/triage/explain-triage.ts';
import type { TriageReason } from '../../../../core/triage/triage-result.ts';
import type { operatorDeskTexts } from '../../../../i18n/console-screens.ts';
import type { TextsOf } from '../../../../i18n/languages.ts';
import { useReferenceNames } from '../../data/choices/reference-data.ts';
import { useShortcuts } from '../../shell/navigation/shortcuts.ts';
import { fillEmptyFields, listOfferedTopics, type ReportSubject } from './fill-empty-fields.ts';

export type TriageProposal = z.infer<typeof StaffTriageResponse>;

type Props = {
  proposal: TriageProposal;
  wording: TextsOf<typeof operatorDeskTexts>['proposal'];
  /** Values of the form. Accepting all proposals fills only the empty ones. */
  subject: ReportSubject;
  onTake(part: Partial<ReportSubject>): void;
  /** Further notices about the text, above the proposals. */
  children?: ReactNode;
};

const fillKey = 'Ctrl+.';

/** Words of the text that led to the proposals about these fields. */
export function TriageEvidence({
  proposal,
  about,
  label,
}: {
  proposal: TriageProposal;
  about: readonly TriageReason['about'][];
  label: string;
}) {
  const quotes = listTriageQuotes(proposal.because, about);
  if (quotes.length === 0) return null;
  return (
    <span className="soft">
      {label} {quotes.map(({ words }) => `“${words}”`).join(', ')}
    </span>
  );
}

const Topics = ({ proposal, wording, onTake }: Props) => {
  const names = useReferenceNames();
  const { service } = proposal;
  const topics = listOfferedTopics(proposal);
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
      <TriageEvidence proposal={proposal} about={['service', 'topic']} label={wording.because} />
    </>
  );
};

const Places = ({ proposal, wording, onTake }: Props) => {
  const { commune, communeName, communeHint, candidates } = proposal.area;
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
      <TriageEvidence proposal={proposal} about={['area']} label={wording.because} />
      {communeHint && <span className="soft">{communeHint}</span>}
    </>
  );
};

/** Button and keyboard shortcut that copy all triage proposals into the empty fields of the report form. */
const FillEmpty = ({ proposal, subject, wording, onTake }: Props) => {
  const names = useReferenceNames();
  const filled = fillEmptyFields(subject, proposal, names.serviceOf);
  const isNothing = Object.keys(filled).length === 0;
  useShortcuts([{ key: fillKey, does: wording.fill, run: () => onTake(filled) }]);
  return (
    <Button size="small" type="primary" aria-disabled={isNothing} onClick={() => onTake(filled)}>
      {isNothing ? wording.isFilled : wording.fill} {!isNothing && <kbd>{fillKey}</kbd>}
    </Button>
  );
};

/** Triage proposals for a text, with the words of the text that led to each proposal. A click accepts a proposal. */
export function TriageProposals(props: Props) {
  const { wording, children } = props;
  return (
    <section className="proposals" aria-label={wording.title} aria-live="polite">
      {children}
      <div className="card-head">
        <h3>{wording.title}</h3>
        <FillEmpty {...props} />
      </div>
      <Topics {...props} />
      <Places {...props} />
    </section>
  );
}
