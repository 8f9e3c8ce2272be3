export type CallerLanguage = 'vi' | 'km' | 'en';

/** Work that an operator does without a waiting caller: calling a citizen back, or classifying a ticket. */
export type DeskWork = {
  kind: 'callback' | 'classify';
  lang: CallerLanguage;
  dueAt: number;
  /** Duration of the operator's work in seconds, including dialling. */
  seconds: number;
  /** Callback that runs when an operator has finished the work. */
  done(): void;
};
