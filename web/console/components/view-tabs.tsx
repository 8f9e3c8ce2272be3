import { useEffect, useRef } from 'react';
import { Link } from '../data/link.tsx';

type Props<Name extends string> = {
  /** Name of the console screen whose views the tab bar lists. */
  title: string;
  path: string;
  names: readonly Name[];
  labels: Readonly<Record<Name, string>>;
  open: Name;
};

/** Tab bar for the views of a screen; the URL of the first view has no `view` parameter. */
export function ViewTabs<Name extends string>({ title, path, names, labels, open }: Props<Name>) {
  const row = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view is open, and may be out of sight on a phone
  useEffect(() => {
    row.current
      ?.querySelector('[aria-current]')
      ?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [open]);
  return (
    <nav ref={row} className="views" aria-label={title}>
      {names.map((name, at) => (
        <Link
          key={name}
          to={path}
          query={at === 0 ? {} : { view: name }}
          aria-current={name === open ? 'page' : undefined}
        >
          {labels[name]}
        </Link>
      ))}
    </nav>
  );
}
