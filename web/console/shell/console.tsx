import { useState } from 'react';
import { ConsoleServicesProvider } from '../data/console-services.tsx';
import { MemberGate } from '../sign-in/member-gate.tsx';
import { SessionEndedDialog } from '../sign-in/session-ended.tsx';
import { SignInGate } from '../sign-in/sign-in-gate.tsx';
import { ConsoleLayout } from './console-layout.tsx';
import { createConsoleServices } from './create-console-services.ts';
import { ErrorBoundary } from './error-boundary.tsx';
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
