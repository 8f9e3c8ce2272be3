import type { LedCall } from './led-call.ts';

const lastWords = /^(goodbye|call-again|we-call-again|dial-115)/;

/** The call came to a human, a recording of the caller's words, 115, or an end that says what to do. */
export const isHeard = ({ end, prompts, recordings }: LedCall): boolean => {
  switch (end.kind) {
    case 'agent':
    case 'queued':
    case 'emergency':
    case 'hung-up':
      return true;
    case 'voicemail':
      return recordings.length > 0;
    case 'informed':
    case 'registered':
    case 'callback':
      return lastWords.test(prompts.findLast(({ to }) => to === 'caller')?.key ?? '');
    case 'transferred':
    case 'endless':
      return false;
  }
};

const broken = new Set(['dead-end', 'prompt', 'flow', 'hours']);

/** What a flow's author must see: ways that lead nowhere, recordings, flows or hours that don't exist. */
export const flawsOf = ({ findings, end }: LedCall): string[] => [
  ...findings.filter(({ rule }) => broken.has(rule)).map(({ message }) => message),
  ...(end.kind === 'endless' ? ['The call never ends'] : []),
];
