import { administrationTexts } from '../../../../../i18n/console-administration.ts';
import { EmptyListNote } from '../../../components/list/empty-list-note.tsx';
import { Link } from '../../../data/link.tsx';
import { useTexts } from '../../../shell/use-texts.ts';

export function UnknownTableNote() {
  const wording = useTexts(administrationTexts);
  return (
    <EmptyListNote title={wording.none}>
      <Link to="/administration">{wording.back}</Link>
    </EmptyListNote>
  );
}
