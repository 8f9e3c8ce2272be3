export type CallerLanguage = 'vi' | 'km' | 'en';

/** Work that a simulated operator does while no caller waits: calling a citizen back, or classifying a ticket. */
export type SimulatedOperatorTask = {
  kind: 'callback' | 'classify';
  lang: CallerLanguage;
  dueAt: number;
  /** Duration of the operator's work in seconds, including dialing. */
  seconds: number;
  /** Callback that runs when an operator has finished the work. */
  done(): void;
};
