import { Link } from '../data/link.tsx';
import { EmptyListNote } from '../parts/empty.tsx';
import { shellTexts } from '../words/shell.ts';
import { useTexts } from '../words/words.ts';

export function UnknownScreenNote() {
  const wording = useTexts(shellTexts).noScreen;
  return (
    <EmptyListNote title={wording.title}>
      <p>{wording.body}</p>
      <Link to="/queue">{wording.home}</Link>
    </EmptyListNote>
  );
}
