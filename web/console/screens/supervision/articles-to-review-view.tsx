import { ArticlesToReviewResponse } from '../../../../core/contract/public/public-content-responses.ts';
import { supervisionTexts } from '../../../../i18n/console-screens.ts';
import { EmptyListNote } from '../../components/list/empty-list-note.tsx';
import { LoadingList } from '../../components/list/loading-list.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { Link } from '../../data/link.tsx';
import { usePolled } from '../../data/polling/use-polled.ts';
import { formatLocalDate } from '../../shell/format-dates.ts';
import { useTexts } from '../../shell/use-texts.ts';

/** List of knowledge base articles that have expired or are due for review, with owner and date. */
export function ArticlesToReviewView() {
  const wording = useTexts(supervisionTexts).articles;
  const { value, problem } = usePolled('/api/staff/articles/expired', ArticlesToReviewResponse, {
    paceMs: 0,
  });
  if (problem && !value) return <ProblemNote problem={problem} />;
  if (!value) return <LoadingList />;
  if (value.items.length === 0) return <EmptyListNote title={wording.none} />;
  return (
    <ul className="plain">
      {value.items.map(({ row, question, owner, ownerName, kind, ...dates }) => (
        <li key={row} className="work-row">
          <span className="row-top">
            <Link to="/administration" query={{ table: 'articles', row }}>
              {question}
            </Link>
          </span>
          <span className={kind === 'expired' ? 'alarm' : undefined}>
            {wording.kinds[kind](formatLocalDate(dates.expiresOn ?? dates.reviewBy ?? ''))}
          </span>
          <span className="soft">
            {ownerName ?? owner} · {wording.reviewed(formatLocalDate(dates.reviewedOn))}
          </span>
        </li>
      ))}
    </ul>
  );
}
