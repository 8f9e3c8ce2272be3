// biome-ignore lint/correctness/noUnresolvedImports: React has it; its types hide it from the linter
import { Suspense, useEffect, useRef, useState } from 'react';
import { shellTexts } from '../../../i18n/console.ts';
import { TicketCodeText } from '../components/ticket/ticket-code.tsx';
import { useCurrentMember } from '../data/current-member.tsx';
import { createLazyComponent } from '../data/lazy-component.ts';
import { navigateTo, useConsoleLocation } from '../data/navigation.ts';
import { findScreen, getHomePath } from '../screens/screens.ts';
import { readSoftphoneSource } from '../softphone/softphone-source.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { CommandPalette } from './navigation/command-palette.tsx';
import { MainNavigation } from './navigation/main-navigation.tsx';
import { useSavedViewShortcuts } from './navigation/saved-view-shortcuts.ts';
import { ShortcutHelpDialog } from './navigation/shortcut-help-dialog.tsx';
import { useShortcuts } from './navigation/shortcuts.ts';
import { HeadingFocus, LoadingScreen } from './screen-heading.tsx';
import { ServerConnectionNote } from './server-connection-note.tsx';
import { useSignals } from './signals/use-signals.ts';
import { UnknownScreenNote } from './unknown-screen-note.tsx';
import { useTexts } from './use-texts.ts';

const softphone = readSoftphoneSource();
const SoftphonePanel = createLazyComponent(
  async () => (await import('../softphone/softphone-panel.tsx')).SoftphonePanel,
);

/** Amazon's softphone, for members who take calls, if the stage embeds it. */
const Softphone = () => {
  const { role } = useCurrentMember();
  return softphone && findScreen('/desk', role) ? (
    <Suspense>
      <SoftphonePanel source={softphone} />
    </Suspense>
  ) : null;
};

type Open = 'palette' | 'keys' | undefined;

/** Heading of a screen whose code is being loaded. A ticket's heading is its code. */
const ScreenTitle = ({ found }: { found: ReturnType<typeof findScreen> }) => {
  const { screens } = useTexts(shellTexts);
  const code = found?.params['code'];
  if (code) return <TicketCodeText code={code} />;
  return found?.screen.label && screens[found.screen.label];
};

/** Layout of the console: the navigation with the current screen beside it. */
export function ConsoleLayout() {
  const wording = useTexts(shellTexts);
  const { path, query, text } = useConsoleLocation();
  const { role } = useCurrentMember();
  const home = getHomePath(role);
  const [open, setOpen] = useState<Open>();
  const close = (): void => setOpen(undefined);
  useSignals();
  useEffect(() => {
    if (path === '/') navigateTo(home, { isReplacing: true });
  }, [path, home]);
  useShortcuts([
    { key: 'Ctrl+k', does: wording.does.palette, run: () => setOpen('palette') },
    { key: '/', does: wording.does.search, run: () => setOpen('palette') },
    {
      key: 'g q',
      does: wording.screens[home === '/queue' ? 'queue' : 'overview'],
      run: () => navigateTo(home),
    },
    { key: 'g t', does: wording.screens.tickets, run: () => navigateTo('/tickets') },
    ...useSavedViewShortcuts(),
    { key: '?', does: wording.does.help, run: () => setOpen('keys') },
  ]);
  const screenPath = path === '/' ? home : path;
  const found = findScreen(screenPath, role);
  const shown = useRef(screenPath);
  return (
    <div className={found?.screen.isFullScreen ? 'frame frame-full' : 'frame'}>
      {!found?.screen.isFullScreen && (
        <MainNavigation
          path={path}
          onSearch={() => setOpen('palette')}
          onKeys={() => setOpen('keys')}
        />
      )}
      <div className="stage">
        <ServerConnectionNote />
        <main id="main" tabIndex={-1}>
          <ErrorBoundary key={found?.screen.path}>
            <Suspense fallback={<LoadingScreen title={<ScreenTitle found={found} />} />}>
              {found ? (
                <found.screen.View params={found.params} query={query} text={text} />
              ) : (
                <UnknownScreenNote />
              )}
              <HeadingFocus path={screenPath} shown={shown} />
            </Suspense>
          </ErrorBoundary>
        </main>
      </div>
      <Softphone />
      {open === 'palette' && <CommandPalette onClose={close} />}
      {open === 'keys' && <ShortcutHelpDialog onClose={close} />}
    </div>
  );
}
