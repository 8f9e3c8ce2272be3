import { shellTexts } from '../../../i18n/console.ts';
import { EmptyListNote } from '../components/list/empty-list-note.tsx';
import { Link } from '../data/link.tsx';
import { useTexts } from './use-texts.ts';

export function UnknownScreenNote() {
  const wording = useTexts(shellTexts).noScreen;
  return (
    <EmptyListNote title={wording.title}>
      <p>{wording.body}</p>
      <Link to="/queue">{wording.home}</Link>
    </EmptyListNote>
  );
}
