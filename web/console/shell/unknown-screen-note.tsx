import { shellTexts } from '../../../i18n/console.ts';
import { Link } from '../data/link.tsx';
import { useTexts } from './use-texts.ts';

export function UnknownScreenNote() {
  const wording = useTexts(shellTexts).noScreen;
  return (
    <div className="empty">
      <h1 className="empty-title">{wording.title}</h1>
      <p className="soft">{wording.body}</p>
      <Link to="/">{wording.home}</Link>
    </div>
  );
}
