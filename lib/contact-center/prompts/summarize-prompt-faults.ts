import type { PromptFault } from '../../../core/contact-center/prompts/prompt-faults.ts';

const maxNames = 3;

/**
 * Summarizes faults of prompt recordings in one line: counts by language and kind, the first three prompts of each kind, and
 * the command that lists all faults.
 */
export function summarizePromptFaults(faults: readonly PromptFault[], day: string): string {
  const groups = Map.groupBy(faults, ({ lang, fault }) => `${lang}: ${fault}`);
  const counts = [...groups].map(([group, members]) => {
    const keys = members.slice(0, maxNames).map(({ key }) => key);
    const rest = members.length > maxNames ? ', …' : '';
    return `${group} ${members.length} (${keys.join(', ')}${rest})`;
  });
  return `${counts.join('; ')}. All: npm run generate -- prompts --check --on ${day}`;
}
