import RightOutlined from '@ant-design/icons/RightOutlined';
import type { ReactNode } from 'react';
import type { ListedCount } from '../../../../core/overview/overview.ts';
import { overviewTexts } from '../../../../i18n/console-overview.ts';
import { Link } from '../../data/link.tsx';
import { getConsoleLocale } from '../../shell/format-dates.ts';
import { usePreferences } from '../../shell/preferences.tsx';
import { useTexts } from '../../shell/use-texts.ts';

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

/** Main number of a tile, which links to the list of its tickets and says so. */
export function TileNumber({ of, className = '' }: Omit<Props, 'children'>) {
  const wording = useTexts(overviewTexts);
  return (
    <p className="overview-number">
      <CountLink of={of} className={`tile-link ${className}`}>
        <span className="see-tickets">
          {wording.seeTickets} <RightOutlined aria-hidden="true" />
        </span>
      </CountLink>
    </p>
  );
}
