import { useState } from 'react';
import { ConsoleServicesProvider } from '../data/desk.tsx';
import { MemberGate } from '../sign-in/member-gate.tsx';
import { SessionEndedDialog } from '../sign-in/session-ended.tsx';
import { SignInGate } from '../sign-in/sign-in-gate.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { ConsoleLayout } from './frame.tsx';
import { createConsoleServices } from './open-desk.ts';
import { PreferencesProvider } from './preferences.tsx';
import { ConsoleThemeProvider } from './theme.tsx';

/**
 * Root component of the console. It applies preferences and theme, signs the staff member in, and then renders the screens.
 */
export function Console({ nonce }: { nonce: string }) {
  const [desk] = useState(createConsoleServices);
  return (
    <PreferencesProvider>
      <ConsoleThemeProvider nonce={nonce}>
        <ErrorBoundary>
          <ConsoleServicesProvider value={desk}>
            <SignInGate>
              <MemberGate>
                <ConsoleLayout />
              </MemberGate>
              <SessionEndedDialog />
            </SignInGate>
          </ConsoleServicesProvider>
        </ErrorBoundary>
      </ConsoleThemeProvider>
    </PreferencesProvider>
  );
}
