import { type ReactNode, useEffect, useState } from 'react';
import { signInTexts } from '../../../i18n/console.ts';
import { useConsoleServices } from '../data/console-services.tsx';
import { useTexts } from '../shell/use-texts.ts';
import { FullPageNotice } from './full-page-notice.tsx';

type State = 'opening' | 'in' | 'out' | 'refused' | 'unreached';

const getCurrentPath = (): string => window.location.pathname + window.location.search;

/** Returns true when the redirect from the Cognito sign-in page opened this page. */
const isSignInRedirect = (query: URLSearchParams): boolean =>
  window.location.pathname === '/console/signed-in' && (query.has('code') || query.has('error'));

const useSignIn = (): { state: State; begin(): void; look(): void } => {
  const { session } = useConsoleServices();
  const [state, setState] = useState<State>('opening');
  const enter = async (): Promise<State> => {
    const query = new URLSearchParams(window.location.search);
    if (!isSignInRedirect(query)) return (await session.token(false)) ? 'in' : 'out';
    const to = await session.finish(query);
    window.history.replaceState(null, '', to ?? '/console');
    return to ? 'in' : 'refused';
  };
  const look = (): void => {
    setState('opening');
    enter().then(setState, () => setState('unreached'));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the console opens
  useEffect(look, []);
  const begin = (): void => {
    session.begin(getCurrentPath()).catch(() => setState('unreached'));
  };
  return { state, begin, look };
};

/**
 * Renders its children for signed-in users. Redirects other users to the sign-in page, which returns them to the same
 * console path.
 */
export function SignInGate({ children }: { children: ReactNode }) {
  const wording = useTexts(signInTexts);
  const { state, begin, look } = useSignIn();
  switch (state) {
    case 'in':
      return children;
    case 'opening':
      return <p className="opening">{wording.opening}</p>;
    case 'unreached':
      return (
        <FullPageNotice title={wording.title} action={wording.retry} onAction={look}>
          <p role="alert">{wording.unreached}</p>
        </FullPageNotice>
      );
    case 'out':
    case 'refused':
      return (
        <FullPageNotice title={wording.title} action={wording.signIn} onAction={begin}>
          <p>{state === 'refused' ? wording.refused : wording.body}</p>
        </FullPageNotice>
      );
  }
}
