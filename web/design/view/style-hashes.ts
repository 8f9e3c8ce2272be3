import { createHash } from 'node:crypto';
import { lazy } from '../../../core/shared/lazy.ts';
import {
  baseStylesheet,
  chatStylesheet,
  citizenPageStylesheet,
  khmerStylesheet,
  officerStylesheet,
  ownTicketStylesheet,
  publicContentStylesheet,
  publishedPagesStylesheet,
  reportStepsStylesheet,
  reportStylesheet,
} from './stylesheet.ts';

const hashOf = (css: string): string =>
  `sha256-${createHash('sha256').update(css).digest('base64')}`;

/** Returns the hashes of the stylesheets for the Content-Security-Policy. */
export const getStyleHashes = lazy(() => {
  const base = hashOf(baseStylesheet);
  const others = [
    reportStylesheet,
    officerStylesheet,
    publishedPagesStylesheet,
    chatStylesheet,
    citizenPageStylesheet,
    ownTicketStylesheet,
    publicContentStylesheet,
    reportStepsStylesheet,
    khmerStylesheet,
  ];
  return {
    base,
    report: hashOf(reportStylesheet),
    publishedPages: hashOf(publishedPagesStylesheet),
    all: [base, ...others.map(hashOf)],
  };
});
