import { EmptyListNote } from '../../components/empty-list-note.tsx';
import { Link } from '../../data/link.tsx';
import { administrationTexts } from '../../i18n/administration.ts';
import { useTexts } from '../../i18n/use-texts.ts';

export function UnknownTableNote() {
  const wording = useTexts(administrationTexts);
  return (
    <EmptyListNote title={wording.none}>
      <Link to="/administration">{wording.back}</Link>
    </EmptyListNote>
  );
}
