import { Link } from '../../data/link.tsx';
import { EmptyListNote } from '../../parts/empty.tsx';
import { administrationTexts } from '../../words/administration.ts';
import { useTexts } from '../../words/words.ts';

export function UnknownTableNote() {
  const wording = useTexts(administrationTexts);
  return (
    <EmptyListNote title={wording.none}>
      <Link to="/administration">{wording.back}</Link>
    </EmptyListNote>
  );
}
