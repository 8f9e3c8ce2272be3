import type { LedCall } from './simulated-call.ts';

const closingPromptPattern = /^(goodbye|call-again|we-call-again|dial-115)/;

/** Returns true if the call reached a person, a voice message, 115 or an end with advice. */
export function isCallAnswered({ end, prompts, recordings }: LedCall): boolean {
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
      return closingPromptPattern.test(prompts.findLast(({ to }) => to === 'caller')?.key ?? '');
    case 'transferred':
    case 'endless':
      return false;
  }
}

const broken = new Set(['dead-end', 'prompt', 'flow', 'hours']);

/** Returns flow errors: dead ends, endless calls and missing prompts, flows or hours. */
export function flawsOf({ findings, end }: LedCall): string[] {
  return [
    ...findings.filter(({ rule }) => broken.has(rule)).map(({ message }) => message),
    ...(end.kind === 'endless' ? ['The call never ends'] : []),
  ];
}
