import QuestionCircleOutlined from '@ant-design/icons/QuestionCircleOutlined';
import SearchOutlined from '@ant-design/icons/SearchOutlined';
import { useRef } from 'react';
import { shellTexts } from '../../../../i18n/console.ts';
import { useCurrentMember } from '../../data/current-member.tsx';
import { Link } from '../../data/link.tsx';
import {
  type CountedList,
  formatBadge,
  useBadgeCounts,
} from '../../data/polling/use-badge-counts.ts';
import { type ConsoleScreen, consoleScreens, isScreenOffered } from '../../screens/screens.ts';
import { useTexts } from '../use-texts.ts';
import { PersonMenu } from './person-menu.tsx';

type Props = { path: string; onSearch(): void; onKeys(): void };

const Badge = ({ of, isSecond = false }: { of: CountedList; isSecond?: boolean }) => {
  const wording = useTexts(shellTexts).counts;
  const counted = useBadgeCounts()?.[of];
  const badge = counted && formatBadge(counted);
  if (!badge) return null;
  return (
    <span
      className={[
        'rail-badge',
        ...(of === 'late' ? ['rail-badge-late'] : []),
        ...(isSecond ? ['rail-badge-second'] : []),
      ].join(' ')}
      title={wording[of]}
    >
      {badge}
    </span>
  );
};

const RailLink = ({ screen, isHere }: { screen: ConsoleScreen; isHere: boolean }) => {
  const wording = useTexts(shellTexts);
  const { path, icon: Icon, label, counts, alsoCounts } = screen;
  return (
    <li>
      <Link to={path} className="rail-link" aria-current={isHere ? 'page' : undefined}>
        {Icon && <Icon aria-hidden="true" />}
        <span>{label && wording.screens[label]}</span>
        {counts && <Badge of={counts} />}
        {alsoCounts && <Badge of={alsoCounts} isSecond />}
      </Link>
    </li>
  );
};

const isTicketPath = (path: string): boolean => /^\/tickets\/./.test(path);

/**
 * Returns the screen of the navigation that is open. A ticket belongs to the screen from which it was opened, so that screen
 * stays marked.
 */
const useOpenScreen = (path: string, own: readonly ConsoleScreen[]): string | undefined => {
  const here = own.find(
    (screen) => path === screen.path || (!isTicketPath(path) && path.startsWith(`${screen.path}/`)),
  );
  const last = useRef(here?.path);
  if (!isTicketPath(path)) last.current = here?.path;
  return here?.path ?? last.current;
};

/** Main navigation of the console, on the left on a desktop and at the bottom on a phone. */
export function MainNavigation({ path, onSearch, onKeys }: Props) {
  const wording = useTexts(shellTexts);
  const { role } = useCurrentMember();
  const own = consoleScreens.filter((screen) => screen.label && isScreenOffered(screen, role));
  const openPath = useOpenScreen(path, own);
  return (
    <nav className="rail" aria-label={wording.rail}>
      <a className="skip" href="#main">
        {wording.skip}
      </a>
      <p className="rail-brand" aria-hidden="true">
        1022
      </p>
      <ul>
        {own.map((screen) => (
          <RailLink key={screen.path} screen={screen} isHere={screen.path === openPath} />
        ))}
      </ul>
      <div className="rail-foot">
        <button type="button" className="rail-link" onClick={onSearch} title="/ · Ctrl+K">
          <SearchOutlined aria-hidden="true" />
          <span>{wording.does.search}</span>
        </button>
        <button type="button" className="rail-link rail-keys" onClick={onKeys} title="?">
          <QuestionCircleOutlined aria-hidden="true" />
          <span>{wording.keys.title}</span>
        </button>
        <PersonMenu />
      </div>
    </nav>
  );
}
