import { Component, type ReactNode } from 'react';
import { shellTexts } from '../../../i18n/console.ts';
import { FullPageNotice } from '../sign-in/full-page-notice.tsx';
import { readStoredLang } from './preferences.tsx';

/**
 * React error boundary that replaces a failed part of the console with a notice. It is a class, because React supports no
 * error boundaries as functions.
 */
export class ErrorBoundary extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    const wording = shellTexts[readStoredLang()].broken;
    return (
      <FullPageNotice
        title={wording.title}
        action={wording.reload}
        onAction={() => window.location.reload()}
      >
        <p>{wording.body}</p>
      </FullPageNotice>
    );
  }
}
