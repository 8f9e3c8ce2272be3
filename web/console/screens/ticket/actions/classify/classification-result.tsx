import Button from 'antd/es/button';
import type { ClassificationPreviewResponse } from '../../../../../../core/contract/staff/classification-responses.ts';
import { actionTexts, deadlineTexts } from '../../../../../../i18n/console-tickets.ts';
import { InstantText } from '../../../../components/instant-text.tsx';
import { useTexts } from '../../../../shell/use-texts.ts';

type Props = {
  preview: ClassificationPreviewResponse;
  isCurrent: boolean;
  onTakeArea(code: string): void;
};

const useSummary = ({
  decision,
  isMoved,
  unitName = '',
  routed,
}: ClassificationPreviewResponse) => {
  const wording = useTexts(actionTexts).classify;
  if (isMoved) return wording.movesTo(unitName);
  if (decision === 'elsewhere') return wording.elsewhere;
  return routed ? wording.staysAt(unitName) : wording.noUnit;
};

const Candidates = ({ preview, onTakeArea }: Pick<Props, 'preview' | 'onTakeArea'>) => {
  const wording = useTexts(actionTexts).classify;
  const areas = preview.candidates.flatMap((one) => (one.kind === 'area' ? [one] : []));
  if (areas.length === 0) return null;
  return (
    <p className="plain buttons">
      <span className="soft">{wording.candidates}</span>
      {areas.map(({ code, name, hint }) => (
        <Button key={code} size="small" onClick={() => onTakeArea(code)}>
          {[name, hint].filter(Boolean).join(', ')}
        </Button>
      ))}
    </p>
  );
};

/** What the ticket becomes with the values of the form: its unit, co-units and deadlines, and why. */
export function ClassificationResult({ preview, isCurrent, onTakeArea }: Props) {
  const wording = useTexts(actionTexts).classify;
  const { clocks } = useTexts(deadlineTexts);
  const summary = useSummary(preview);
  const { coUnits, acknowledgeBy, resolveBy, why } = preview;
  return (
    <section className="classify-result" aria-label={wording.result} aria-busy={!isCurrent}>
      <p className="plain" role="status">
        <strong>{summary}</strong>{' '}
        {coUnits.length > 0 &&
          wording.together(coUnits.map(({ unit, unitName }) => unitName ?? unit).join(', '))}
      </p>
      <p className="plain">
        {clocks.acknowledge}: <InstantText at={new Date(acknowledgeBy)} /> · {clocks.resolve}:{' '}
        <InstantText at={new Date(resolveBy)} />
      </p>
      <Candidates preview={preview} onTakeArea={onTakeArea} />
      <details className="why">
        <summary>{wording.why}</summary>
        <ul className="plain">
          {why.map((line) => (
            <li key={line}>{line.replace(/^- /, '')}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}
