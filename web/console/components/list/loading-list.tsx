import { shellTexts } from '../../../../i18n/console.ts';
import { useTexts } from '../../shell/use-texts.ts';

const rows = [1, 2, 3, 4];

/** Placeholder in the size of a list's first rows, shown until the list is loaded. */
export function LoadingList() {
  const wording = useTexts(shellTexts);
  return (
    <div className="loading-list" role="status">
      <span className="unseen">{wording.opening}</span>
      {rows.map((row) => (
        <div key={row} className="loading-row" aria-hidden="true" />
      ))}
    </div>
  );
}
