import { Link } from '../../data/link.tsx';
import { EmptyListNote } from '../../parts/empty.tsx';
import { administrationTexts } from '../../words/administration.ts';
import { useTexts } from '../../words/words.ts';

export function UnknownTableNote() {
  const words = useTexts(administrationTexts);
  return (
    <EmptyListNote title={words.none}>
      <Link to="/administration">{words.back}</Link>
    </EmptyListNote>
  );
}
