import Checkbox from 'antd/es/checkbox';
import {
  type PublicationMark,
  toPublicationMarkKey,
} from '../../../core/ticket/read/publication-marks.ts';
import { publicationTexts } from '../../../i18n/console-tickets.ts';
import { useTexts } from '../shell/use-texts.ts';

type Texts = Record<PublicationMark['field'], string>;

const contextLength = 24;

/** Excerpt of a text around a passage that was detected as possible personal data. */
const Excerpt = ({ text, mark: { from, to, part } }: { text: string; mark: PublicationMark }) => (
  <span className="as-written">
    {from > contextLength && '…'}
    {text.slice(Math.max(0, from - contextLength), from)}
    <mark>{part}</mark>
    {text.slice(to, to + contextLength)}
    {to + contextLength < text.length && '…'}
  </span>
);

type Props = {
  texts: Texts;
  marks: readonly PublicationMark[];
  confirmed: readonly PublicationMark[];
  onChange(confirmed: PublicationMark[]): void;
};

/** List of possible personal data detected in texts for publication; the staff member confirms each item separately. */
export function PersonalDataReview({ texts, marks, confirmed, onChange }: Props) {
  const wording = useTexts(publicationTexts);
  const keys = new Set(confirmed.map(toPublicationMarkKey));
  const toggle = (mark: PublicationMark, isConfirmed: boolean): void => {
    const others = confirmed.filter(
      (one) => toPublicationMarkKey(one) !== toPublicationMarkKey(mark),
    );
    onChange(isConfirmed ? [...others, mark] : others);
  };
  if (marks.length === 0) return null;
  return (
    <fieldset className="plain">
      <legend>{wording.marks(marks.length)}</legend>
      <ul className="plain">
        {marks.map((mark) => (
          <li key={toPublicationMarkKey(mark)}>
            <Checkbox
              checked={keys.has(toPublicationMarkKey(mark))}
              onChange={({ target }) => toggle(mark, target.checked)}
            >
              {wording.fieldNames[mark.field]} · {wording.kinds[mark.kind]}:{' '}
              <Excerpt text={texts[mark.field]} mark={mark} />
            </Checkbox>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
