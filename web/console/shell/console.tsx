import { useState } from 'react';
import { ConsoleServicesProvider } from '../data/desk.tsx';
import { MemberGate } from '../sign-in/member-gate.tsx';
import { SessionEnded } from '../sign-in/session-ended.tsx';
import { SignInGate } from '../sign-in/sign-in-gate.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Frame } from './frame.tsx';
import { createConsoleServices } from './open-desk.ts';
import { PreferencesProvider } from './preferences.tsx';
import { Theme } from './theme.tsx';

/** Root component of the console: preferences, theme, sign-in and staff member, then the screens. */
export function Console({ nonce }: { nonce: string }) {
  const [desk] = useState(createConsoleServices);
  return (
    <PreferencesProvider>
      <Theme nonce={nonce}>
        <ErrorBoundary>
          <ConsoleServicesProvider value={desk}>
            <SignInGate>
              <MemberGate>
                <Frame />
              </MemberGate>
              <SessionEnded />
            </SignInGate>
          </ConsoleServicesProvider>
        </ErrorBoundary>
      </Theme>
    </PreferencesProvider>
  );
}
