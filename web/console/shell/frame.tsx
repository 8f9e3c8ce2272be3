// biome-ignore lint/correctness/noUnresolvedImports: React has it; its types hide it from the linter
import { Suspense, useEffect, useState } from 'react';
import { later } from '../data/later.ts';
import { useMe } from '../data/member.tsx';
import { go, useAddress } from '../data/navigation.ts';
import { screenAt } from '../screens/screens.ts';
import { shellWords } from '../words/shell.ts';
import { useWords } from '../words/words.ts';
import { Broken } from './broken.tsx';
import { ConnectionNote } from './connection-note.tsx';
import { useKeys } from './keys.ts';
import { KeysHelp } from './keys-help.tsx';
import { NoScreen } from './no-screen.tsx';
import { Rail } from './rail.tsx';

const home = '/queue';

const Palette = later(async () => (await import('./palette.tsx')).Palette);

type Open = 'palette' | 'keys' | undefined;

/** Navigation with the current screen beside it. */
export const Frame = () => {
  const words = useWords(shellWords);
  const { path, query } = useAddress();
  const { role } = useMe();
  const [open, setOpen] = useState<Open>();
  const close = (): void => setOpen(undefined);
  useEffect(() => {
    if (path === '/') go(home, { isReplacing: true });
  }, [path]);
  useKeys([
    { key: 'Ctrl+k', does: words.does.palette, run: () => setOpen('palette') },
    { key: '/', does: words.does.search, run: () => setOpen('palette') },
    { key: '?', does: words.does.help, run: () => setOpen('keys') },
  ]);
  const found = screenAt(path === '/' ? home : path, role);
  return (
    <div className="frame">
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <Rail path={path} onSearch={() => setOpen('palette')} onKeys={() => setOpen('keys')} />
      <div className="stage">
        <ConnectionNote />
        <main id="main" tabIndex={-1}>
          <Broken key={found?.screen.path}>
            <Suspense fallback={<p className="opening">{words.opening}</p>}>
              {found ? <found.screen.View params={found.params} query={query} /> : <NoScreen />}
            </Suspense>
          </Broken>
        </main>
      </div>
      <Suspense fallback={null}>{open === 'palette' && <Palette onClose={close} />}</Suspense>
      {open === 'keys' && <KeysHelp onClose={close} />}
    </div>
  );
};
