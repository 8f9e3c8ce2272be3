import type { ReactNode } from 'react';
import type { ListedCount } from '../../../../core/overview/overview.ts';
import { Link } from '../../data/link.tsx';
import { getConsoleLocale } from '../../shell/format-dates.ts';
import { usePreferences } from '../../shell/preferences.tsx';

type Props = { of: ListedCount; className?: string; children?: ReactNode };

/** Number of tickets that links to the list of exactly these tickets. */
export function CountLink({ of: { count, filter }, className = '', children }: Props) {
  const locale = getConsoleLocale(usePreferences().lang);
  return (
    <Link to="/tickets" query={filter} className={`count-link ${className}`}>
      <b>{count.toLocaleString(locale)}</b>
      {children && <> {children}</>}
    </Link>
  );
}
