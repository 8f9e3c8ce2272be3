import { Link } from '../data/link.tsx';
import { EmptyListNote } from '../parts/empty.tsx';
import { shellTexts } from '../words/shell.ts';
import { useTexts } from '../words/words.ts';

export function UnknownScreenNote() {
  const words = useTexts(shellTexts).noScreen;
  return (
    <EmptyListNote title={words.title}>
      <p>{words.body}</p>
      <Link to="/queue">{words.home}</Link>
    </EmptyListNote>
  );
}
