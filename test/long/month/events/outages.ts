import type { Month } from '../month.ts';

const setFaults = async ({ hotline }: Month, faults: readonly object[]): Promise<void> => {
  const body = JSON.stringify(faults);
  const { status, text } = await hotline.ask({ method: 'PUT', path: '/local/aws/faults', body });
  if (status !== 200) throw new Error(`Setting faults returned ${status}: ${text}`);
};

/** From here on no SMS goes out: the provider answers with an error. */
export async function smsProviderFails(month: Month): Promise<void> {
  const fault = { function: '', service: 'sns', operation: 'Publish', kind: 'error-before' };
  await setFaults(month, [fault]);
  const at = await month.hotline.now();
  month.log.add({ kind: 'event', at, what: 'sms-provider-failed', detail: '' });
}

export async function smsProviderRecovers(month: Month): Promise<void> {
  await setFaults(month, []);
  const at = await month.hotline.now();
  month.log.add({ kind: 'event', at, what: 'sms-provider-recovered', detail: '' });
}

/** The power fails, and everything starts again. */
export async function restartEverything(month: Month): Promise<void> {
  await month.hotline.killAndRestart();
  const at = await month.hotline.now();
  month.log.add({ kind: 'event', at, what: 'restarted', detail: '' });
}
